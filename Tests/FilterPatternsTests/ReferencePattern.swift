/// A JSON pattern as a plain tree, answered by recursion straight from section 4 of the reference.
///
/// It shares nothing with the module: it is made at random, writes itself as pattern text, and
/// judges a `ReferenceJSON`.
indirect enum ReferencePattern {
  typealias Path = [ReferenceJSON.Step]

  case isWord(path: Path, word: String)
  case notExists(path: Path)
  case compares(path: Path, sign: String, value: ReferenceValue)
  case all([ReferencePattern])
  case any([ReferencePattern])

  func matches(_ record: ReferenceJSON) -> Bool {
    switch self {
    case .all(let parts): parts.allSatisfy { $0.matches(record) }
    case .any(let parts): parts.contains { $0.matches(record) }
    case .notExists(let path): record.nodes(path).isEmpty
    case .isWord(let path, let word): record.nodes(path).contains { Self.is($0, word) }
    case .compares(let path, let sign, let value):
      record.nodes(path).contains { Self.holds($0, sign, value) }
    }
  }

  private static func `is`(_ node: ReferenceJSON, _ word: String) -> Bool {
    switch node {
    case .null: word == "NULL"
    case .boolean(let boolean): word == (boolean ? "TRUE" : "FALSE")
    // "The node exists and is null, or is an array with a null element."
    case .array(let elements):
      word == "NULL" && elements.contains { if case .null = $0 { true } else { false } }
    case .number, .text, .object: false
    }
  }

  private static func holds(
    _ node: ReferenceJSON, _ sign: String, _ value: ReferenceValue
  ) -> Bool {
    switch node {
    case .text(let text): value.holds(sign, text: text)
    case .number(let spelling): value.holds(sign, number: spelling)
    case .null, .boolean, .array, .object: false
    }
  }

  /// The conditions, parentheses left out.
  var conditions: [ReferencePattern] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.conditions)
    case .isWord, .notExists, .compares: [self]
    }
  }

  /// Whether the pattern keeps to the quotas of rule 1.6.
  var keepsQuotas: Bool {
    let wildcards = conditions.count { condition in
      switch condition {
      case .isWord(let path, _), .notExists(let path), .compares(let path, _, _):
        path.contains { step in
          switch step {
          case .anyElement, .anyMember: true
          case .key, .index: false
          }
        }
      case .all, .any: false
      }
    }
    let regexes = conditions.count { condition in
      if case .compares(_, _, let value) = condition { value.regex != nil } else { false }
    }
    return wildcards <= 3 && regexes <= 2
  }
}
