import ReplayTestSupport

extension ReferencePattern {
  /// Makes a pattern within the quotas over the keys and values that `RandomRecord` uses.
  static func random(_ generator: inout SeededGenerator) -> ReferencePattern {
    while true {
      let pattern = part(&generator, depth: 0)
      if pattern.keepsQuotas { return pattern }
    }
  }

  private static func part(_ generator: inout SeededGenerator, depth: Int) -> ReferencePattern {
    if depth < 4, generator.chance(depth == 0 ? 90 : 30) {
      let count = generator.number(in: 2...5)
      let parts = (0..<count).map { _ in part(&generator, depth: depth + 1) }
      return generator.chance(20) ? .all(parts) : .any(parts)
    }
    let path = path(&generator)
    switch generator.number(in: 0...9) {
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

  /// Makes a path with one wildcard at most; an index follows a name.
  private static func path(_ generator: inout SeededGenerator) -> Path {
    var path: Path = []
    var mayBeWild = generator.chance(35)
    for _ in 0..<generator.pick([1, 1, 1, 1, 2, 2, 3]) {
      if mayBeWild, generator.chance(50) {
        path.append(.anyMember)
        mayBeWild = false
      } else {
        path.append(.key(generator.pick(RandomRecord.keys)))
      }
      while generator.chance(20) {
        let isWild = mayBeWild && generator.chance(70)
        path.append(isWild ? .anyElement : .index(generator.number(in: 0...2)))
        if isWild { mayBeWild = false }
      }
    }
    return path
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

  private static func selector(_ path: Path, _ generator: inout SeededGenerator) -> String {
    path.reduce(into: "$") { text, step in
      switch step {
      case .index(let index): text += "[\(index)]"
      case .anyElement: text += "[*]"
      case .anyMember: text += ".*"
      case .key(let key):
        let isPlain = key.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        text += isPlain && generator.chance(80) ? ".\(key)" : ".['\(key)']"
      }
    }
  }
}
