import ReplayTestSupport

extension ReferencePattern {
  /// Makes a pattern over the keys and values that `RandomRecord` uses.
  static func random(_ generator: inout SeededGenerator, depth: Int = 0) -> ReferencePattern {
    if depth < 4, generator.chance(depth == 0 ? 80 : 35) {
      let count = Int.random(in: 2...4, using: &generator)
      let parts = (0..<count).map { _ in random(&generator, depth: depth + 1) }
      return generator.chance(50) ? .all(parts) : .any(parts)
    }
    let path = RandomRecord.path(&generator)
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: return .isWord(path: path, word: generator.pick(["NULL", "TRUE", "FALSE"]))
    case 1: return .notExists(path: path)
    case 2, 3:
      return .compares(
        path: path, sign: generator.pick(["<", "<=", ">", ">="]), value: .randomNumber(&generator))
    default:
      return .compares(
        path: path, sign: generator.pick(["=", "=", "!="]), value: .random(&generator))
    }
  }

  /// Writes the pattern with white space, brackets and parentheses wherever they are allowed.
  func text(_ generator: inout SeededGenerator) -> String {
    "{" + inner(&generator) + "}"
  }

  private func inner(_ generator: inout SeededGenerator) -> String {
    let space = generator.pick(["", " ", "\n  "])
    switch self {
    case .isWord(let path, let word):
      return space + Self.selector(path, &generator) + " IS " + word + space
    case .notExists(let path):
      return space + Self.selector(path, &generator) + " NOT EXISTS" + space
    case .compares(let path, let sign, let value):
      return space + Self.selector(path, &generator) + space + sign + space + value.spelling + space
    case .all(let parts):
      let joined = parts.map { "(" + $0.inner(&generator) + ")" }.joined(separator: "&&")
      return generator.chance(30) ? " (\(joined)) " : joined
    case .any(let parts):
      return parts.map { $0.partOfAny(&generator) }.joined(separator: space + "||")
    }
  }

  /// `&&` binds more strongly than `||`, so its parentheses may go.
  private func partOfAny(_ generator: inout SeededGenerator) -> String {
    if case .any = self { return "(" + inner(&generator) + ")" }
    return inner(&generator)
  }

  private static func selector(_ path: [String], _ generator: inout SeededGenerator) -> String {
    "$"
      + path.map { key in
        let isPlain = key.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        return isPlain && generator.chance(80) ? ".\(key)" : ".['\(key)']"
      }.joined()
  }
}
