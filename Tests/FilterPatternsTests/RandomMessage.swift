import ReplayTestSupport

/// Makes messages of words, quotes, brackets and numbers, or of JSON.
enum RandomMessage {
  static func text(_ generator: inout SeededGenerator) -> String {
    if generator.chance(10) { return RandomRecord.event(&generator).text }
    let count = generator.number(in: 1...6)
    let words = (0..<count).map { _ in word(&generator) }
    let space = generator.pick([" ", " ", "  ", "\t", " \n"])
    return generator.pick(["", "", " "]) + words.joined(separator: space)
      + generator.pick(["", "", " ", "\n"])
  }

  private static func word(_ generator: inout SeededGenerator) -> String {
    generator.pick([
      "a", "a", "b", "ab", "a-b", "5", "5.0", "50e-1", "100", "-1", "x_y", "é", "\"a b\"",
      "[a b]", "\"5\"", "[100]", "\"", "[", "\"a", "[b", "\"a\"b", "[a]b", "\"\"", "[]", "a\"b",
      "\\", "]", "+5", "5e", "{\"a\":1}",
    ])
  }
}
