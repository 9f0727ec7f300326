/// The rule of a composite alarm, understood (section 7 of the reference).
///
///     let rule = try CompositeRule(parsing: "ALARM(calls) AND NOT OK(\"disk full\")")
public struct CompositeRule: Hashable, Sendable {
  /// CloudWatch's limits: characters, children and elements of a rule (C2, documented).
  ///
  /// Elements are children, truths and pairs of brackets.
  private static let (lengthLimit, childLimit, elementLimit) = (10_240, 100, 500)

  /// The rule as given.
  public let text: String
  /// The names and ARNs in the rule, each once, in the order in which they stand there.
  ///
  /// An empty name is one (recorded: alarm-admission-recorded.json language/20); no alarm has it.
  public let children: [String]
  /// The rule's parts.
  package let root: RuleNode

  /// Parses a rule; the error has the place of what is wrong.
  public init(parsing text: String) throws(ExpressionError) {
    if text.unicodeScalars.count > Self.lengthLimit {
      throw ExpressionError(
        "the rule is longer than \(Self.lengthLimit) characters", in: text, at: 0..<1)
    }
    var parser = try RuleParser(text)
    root = try parser.wholeRule()
    self.text = text
    children = Self.children(of: root)
    let whole = 0..<text.utf8.count
    if children.count > Self.childLimit {
      throw ExpressionError(
        "\(children.count) children are more than \(Self.childLimit)", in: text, at: whole)
    }
    if parser.elementCount > Self.elementLimit {
      throw ExpressionError(
        "\(parser.elementCount) elements are more than \(Self.elementLimit)", in: text, at: whole)
    }
  }

  private static func children(of node: RuleNode) -> [String] {
    var known: Set<String> = []
    return names(in: node).filter { known.insert($0).inserted }
  }

  private static func names(in node: RuleNode) -> [String] {
    switch node {
    case .state(_, let child): [child]
    case .truth: []
    case .not(let inner): names(in: inner)
    case .and(let left, let right), .or(let left, let right): names(in: left) + names(in: right)
    case .atLeast(_, _, _, let children): children
    }
  }
}
