/// A policy of IAM or of a resource, as far as whether it allows something.
struct PolicyDocument {
  /// What it says to a request.
  enum Answer: Hashable {
    case allows
    /// A statement denies it.
    case denies(statement: Int)
    /// It would be allowed but for conditions that only AWS can look at.
    case depends(statement: Int)
    case silent
  }

  private let statements: [DocumentTree]

  /// Reads a policy: an object, or a text with one, which may be escaped as in a URL.
  init?(_ tree: DocumentTree?) {
    var tree = tree ?? .null
    if let text = tree.spelling {
      let plain = text.hasPrefix("%7B") ? Self.unescaped(text) : text
      guard let inside = try? JSONDocument.decode(DocumentTree.self, from: Array(plain.utf8)) else {
        return nil
      }
      tree = inside
    }
    guard let list = tree["Statement"] else { return nil }
    statements = list.items.isEmpty ? [list] : list.items
  }

  private static func unescaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"),
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Returns what the policy says to `action` on `resource` by whomever `isPrincipal` takes.
  ///
  /// - Parameters:
  ///   - action: The action, such as `sns:Publish`.
  ///   - resource: The resource's ARN; nil: any.
  ///   - holds: Whether a statement's conditions hold; nil where they cannot be decided.
  ///   - isPrincipal: Whether a statement's principal is meant.
  /// - Returns: The answer: a denial wins over what is allowed.
  func answer(
    to action: String, on resource: String?, holds: (DocumentTree) -> Bool?,
    isPrincipal: (DocumentTree?) -> Bool
  ) -> Answer {
    var answer = Answer.silent
    for (index, statement) in statements.enumerated() {
      guard Self.matches(statement["Action"], action.lowercased()),
        isPrincipal(statement["Principal"]),
        resource.map({ Self.covers(statement["Resource"], $0) }) ?? true
      else { continue }
      let isHeld = statement["Condition"].map(holds) ?? true
      if statement["Effect"]?.spelling == "Deny" {
        if isHeld == true { return .denies(statement: index) }
      } else if isHeld == true {
        answer = .allows
      } else if isHeld == nil, answer == .silent {
        answer = .depends(statement: index)
      }
    }
    return answer
  }

  private static func texts(_ tree: DocumentTree?) -> [String] {
    guard let tree else { return [] }
    return tree.spelling.map { [$0] } ?? tree.items.compactMap(\.spelling)
  }

  private static func matches(_ tree: DocumentTree?, _ text: String) -> Bool {
    texts(tree).contains { matches(pattern: $0.lowercased(), text) }
  }

  private static func covers(_ tree: DocumentTree?, _ arn: String) -> Bool {
    texts(tree).contains { matches(pattern: $0, arn) }
  }

  /// Whether a text with `*` and `?` takes another, which may itself end in `*`.
  static func matches(pattern: String, _ text: String) -> Bool {
    let (pattern, text) = (Array(pattern.utf8), Array(text.utf8))
    var (position, offset, star, retry) = (0, 0, -1, 0)
    while offset < text.count {
      if position < pattern.count, pattern[position] == UInt8(ascii: "*") {
        (star, retry) = (position, offset)
        position += 1
      } else if position < pattern.count,
        pattern[position] == text[offset] || pattern[position] == UInt8(ascii: "?")
      {
        (position, offset) = (position + 1, offset + 1)
      } else if star >= 0 {
        retry += 1
        (position, offset) = (star + 1, retry)
      } else {
        return false
      }
    }
    return pattern[position...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
