/// A pattern as a plain tree, answered by recursion straight from section 4 of the reference.
///
/// It shares nothing with the module: it is made at random, writes itself as pattern text, and
/// judges a `ReferenceJSON`.
indirect enum ReferencePattern {
  case isWord(path: [String], word: String)
  case notExists(path: [String])
  case compares(path: [String], sign: String, value: ReferenceValue)
  case all([ReferencePattern])
  case any([ReferencePattern])

  func matches(_ record: ReferenceJSON) -> Bool {
    switch self {
    case .all(let parts): parts.allSatisfy { $0.matches(record) }
    case .any(let parts): parts.contains { $0.matches(record) }
    case .notExists(let path): record.node(path) == nil
    case .isWord(let path, let word):
      switch record.node(path) {
      case .null?: word == "NULL"
      case .boolean(let boolean)?: word == (boolean ? "TRUE" : "FALSE")
      default: false
      }
    case .compares(let path, let sign, let value):
      switch record.node(path) {
      case .text(let text)?: value.holds(sign, text: text)
      case .number(let spelling)?: value.holds(sign, number: spelling)
      default: false
      }
    }
  }
}

extension ReferenceJSON {
  fileprivate func node(_ path: [String]) -> ReferenceJSON? {
    guard let key = path.first else { return self }
    guard case .object(let members) = self else { return nil }
    return members[key]?.node(Array(path.dropFirst()))
  }
}
