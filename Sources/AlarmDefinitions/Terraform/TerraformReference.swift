/// The way to a value in Terraform's language, such as `aws_sns_topic.alarms[0].arn` or `local.prefix`.
///
///     reference = path | "one(" path ")" { step }
///     path      = name { step }
///     step      = "." name | "." digits | "[" digits "]" | "[" quoted text "]"
///
/// `lexX` returns nil where no X is there.
struct TerraformReference: Hashable {
  /// A step on the way.
  enum Step: Hashable {
    case name(String)
    case index(Int)
    case key(String)
  }

  private(set) var steps: [Step] = []

  /// Reads `text`; nil where it is anything else, such as a function's call or a sum.
  init?(_ text: String) {
    var rest = text[...]
    let isOne = Self.lex("one(", &rest)
    guard let root = Self.lexName(&rest) else { return nil }
    steps.append(.name(root))
    while let step = Self.lexStep(&rest) { steps.append(step) }
    if isOne {
      guard Self.lex(")", &rest) else { return nil }
      steps.append(.index(0))
      while let step = Self.lexStep(&rest) { steps.append(step) }
    }
    guard rest.isEmpty else { return nil }
  }

  /// The names of the first two steps, such as a resource's type and name, and the steps behind these; nil
  /// where there are none.
  var head: (first: String, second: String, rest: ArraySlice<Step>)? {
    guard steps.count >= 2, case .name(let first) = steps[0], case .name(let second) = steps[1]
    else { return nil }
    return (first, second, steps[2...])
  }

  /// Returns what `steps` lead to from `tree`; nil where nothing is there.
  ///
  /// A block may stand for a list of one.
  static func value(at steps: ArraySlice<Step>, in tree: DocumentTree) -> DocumentTree? {
    var tree = tree
    for step in steps {
      switch (step, tree) {
      case (.name(let key), .object), (.key(let key), .object):
        guard let member = tree[key] else { return nil }
        tree = member
      case (.index(let index), .list(let items)):
        guard items.indices.contains(index) else { return nil }
        tree = items[index]
      case (.index(0), .object): break
      default: return nil
      }
    }
    return tree
  }

  private static func lex(_ text: String, _ rest: inout Substring) -> Bool {
    guard rest.hasPrefix(text) else { return false }
    rest = rest.dropFirst(text.count)
    return true
  }

  private static func lexName(_ rest: inout Substring) -> String? {
    guard rest.first.map({ $0.isLetter || $0 == "_" }) == true else { return nil }
    return taken(&rest) { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
  }

  private static func lexIndex(_ rest: inout Substring) -> Step? {
    Int(taken(&rest) { ("0"..."9").contains($0) }).map { .index($0) }
  }

  private static func lexStep(_ rest: inout Substring) -> Step? {
    if lex(".", &rest) { return lexName(&rest).map { .name($0) } ?? lexIndex(&rest) }
    guard lex("[", &rest) else { return nil }
    let step = lex("\"", &rest) ? lexKey(&rest) : lexIndex(&rest)
    return lex("]", &rest) ? step : nil
  }

  /// A text up to its closing quote; one with escapes or expressions in it is left alone.
  private static func lexKey(_ rest: inout Substring) -> Step? {
    let key = taken(&rest) { !"\"\\$%".contains($0) }
    return lex("\"", &rest) ? .key(key) : nil
  }

  private static func taken(
    _ rest: inout Substring, _ isWanted: (Character) -> Bool
  ) -> String {
    let taken = rest.prefix(while: isWanted)
    rest = rest[taken.endIndex...]
    return String(taken)
  }
}
