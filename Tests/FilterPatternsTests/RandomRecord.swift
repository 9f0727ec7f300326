import ReplayTestSupport

/// Makes JSON records whose keys and values often are those that random patterns ask for.
enum RandomRecord {
  private static let keys = ["a", "b", "a-b", "k.x", "é"]

  static func path(_ generator: inout SeededGenerator) -> [String] {
    (0..<generator.pick([1, 1, 1, 2, 2, 3])).map { _ in generator.pick(keys) }
  }

  static func text(_ generator: inout SeededGenerator) -> String {
    generator.pick([
      "", "a", "b", "ab", "aba", "a.b", "5", "5.0", "-1", "true", "null", "é", "a\"b", "a\\b",
      "a\nb", "/x", "😀", "111.111.111", "a b",
    ])
  }

  static func number(_ generator: inout SeededGenerator) -> String {
    generator.pick(["0", "1", "5", "5.0", "50e-1", "10", "12.50", "0.5", "1e2", "100"])
  }

  static func object(_ generator: inout SeededGenerator, depth: Int = 0) -> String {
    let space = generator.pick(["", "", " ", "\n "])
    let members = keys.filter { _ in generator.chance(60) }.shuffled(using: &generator).map { key in
      quoted(key, &generator) + ":" + space + value(&generator, depth: depth)
    }
    return "{" + space + members.joined(separator: space + ",") + space + "}"
  }

  private static func value(_ generator: inout SeededGenerator, depth: Int) -> String {
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: "null"
    case 1: "true"
    case 2: "false"
    case 3, 4: (generator.chance(30) ? "-" : "") + number(&generator)
    case 5: "[" + (generator.chance(50) ? object(&generator, depth: depth + 1) : "1, 2") + "]"
    case 6...8 where depth < 3: object(&generator, depth: depth + 1)
    default: quoted(text(&generator), &generator)
    }
  }

  /// Writes a string with some characters escaped that need not be.
  private static func quoted(_ text: String, _ generator: inout SeededGenerator) -> String {
    let isMuchEscaped = generator.chance(20)
    let body = text.utf16.reduce(into: "") { body, unit in
      let scalar = Unicode.Scalar(unit)
      let mustEscape = scalar == "\"" || scalar == "\\" || scalar == "\n" || scalar == nil
      let hex = String(unit, radix: 16)
      let escape = "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      body += mustEscape || isMuchEscaped ? escape : scalar.map { String($0) } ?? escape
    }
    return "\"\(body)\""
  }
}
