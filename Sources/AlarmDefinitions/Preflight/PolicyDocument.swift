/// A policy of IAM or of a resource, as far as whether it allows something.
struct PolicyDocument {
  /// What it says to a request.
  enum Answer: Hashable {
    case allows
    /// A statement denies it.
    case denies(statement: Int)
    /// It would be allowed but for conditions that only AWS can look at.
    case depends(statement: Int)
    /// The same of a denial.
    case mayDeny(statement: Int)
    case silent
  }

  private let statements: [DocumentTree]

  /// Reads a policy: an object, or a text with one, which may be escaped as in a URL.
  init?(_ tree: DocumentTree?) {
    var tree = tree ?? .null
    if let text = tree.spelling {
      let plain = text.hasPrefix("%7B") ? Self.unescaped(text) : text
      guard let inside = try? JSONReader.tree(of: plain) else {
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

  /// A request, as far as a policy asks about it.
  struct Request {
    /// The action, such as `sns:Publish`.
    let action: String
    /// The resource's ARN.
    let resource: String
    /// Whether a statement's principal is meant; policies of roles have none.
    var isPrincipal: (DocumentTree) -> Bool = { _ in true }
    /// What the request has for a key of conditions, in lower case; nil: not known here.
    var values: (String) -> [String]? = { _ in nil }
  }

  /// Returns what `policies` say to a request together: what one denies, no other allows.
  static func answer(of policies: [PolicyDocument], to request: Request) -> Answer {
    var answer = Answer.silent
    for (index, statement) in policies.flatMap(\.statements).enumerated() {
      guard isAbout(statement, request) else { continue }
      let isHeld = statement["Condition"].map { holds($0, request.values) } ?? true
      if statement["Effect"]?.spelling == "Deny" {
        if isHeld == true { return .denies(statement: index) }
        if isHeld == nil { answer = .mayDeny(statement: index) }
      } else if case .mayDeny = answer {
        continue
      } else if isHeld == true {
        answer = .allows
      } else if isHeld == nil, answer != .allows {
        answer = .depends(statement: index)
      }
    }
    return answer
  }

  private static func isAbout(_ statement: DocumentTree, _ request: Request) -> Bool {
    let action = request.action.lowercased()
    let isAction =
      statement["NotAction"].map {
        !texts($0).contains { matches(pattern: $0.lowercased(), action) }
      }
      ?? texts(statement["Action"]).contains { matches(pattern: $0.lowercased(), action) }
    let isResource =
      statement["NotResource"].map {
        !texts($0).contains { matches(pattern: $0, request.resource) }
      }
      ?? texts(statement["Resource"]).contains { matches(pattern: $0, request.resource) }
    let isPrincipal =
      statement["NotPrincipal"].map { !request.isPrincipal($0) }
      ?? request.isPrincipal(statement["Principal"] ?? .null)
    return isAction && isResource && isPrincipal
  }

  /// Whether all conditions hold; nil where one is of a kind, or about a key, that is not known here.
  private static func holds(_ condition: DocumentTree, _ values: (String) -> [String]?) -> Bool? {
    var isDecided = true
    for (name, keys) in condition.members {
      for (key, value) in keys.members {
        guard let own = values(key.lowercased()), let test = test(of: name) else {
          isDecided = false
          continue
        }
        let isMatch = own.allSatisfy { own in texts(value).contains { test.matches($0, own) } }
        if isMatch == test.isNegated { return false }
      }
    }
    return isDecided ? true : nil
  }

  /// What a condition's operator asks; nil of those that are about other things than texts and ARNs.
  private static func test(
    of name: String
  ) -> (isNegated: Bool, matches: (String, String) -> Bool)? {
    let name = name.lowercased().replacing("ifexists", with: "")
    let isNegated = name.contains("not")
    switch name.replacing("not", with: "") {
    case "stringequals": return (isNegated, { $0 == $1 })
    case "bool", "stringequalsignorecase":
      return (isNegated, { $0.lowercased() == $1.lowercased() })
    case "stringlike", "arnlike", "arnequals": return (isNegated, { matches(pattern: $0, $1) })
    default: return nil
    }
  }

  private static func texts(_ tree: DocumentTree?) -> [String] {
    guard let tree else { return [] }
    return tree.spelling.map { [$0] } ?? tree.items.compactMap(\.spelling)
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
