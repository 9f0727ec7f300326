import ReplayTestSupport

/// A pattern of terms by the words of section 6.
struct ReferenceTerms {
  private let terms: [(prefix: String, text: String, isQuoted: Bool)]

  /// Makes terms that often occur in what `RandomMessage` makes.
  static func random(_ generator: inout SeededGenerator) -> ReferenceTerms {
    let prefixes = generator.pick([[""], ["?"], ["", "-"], ["", "", "-", "?"], ["-"]])
    let count = generator.number(in: 1...3)
    return ReferenceTerms(
      terms: (0..<count).map { _ in
        let isQuoted = generator.chance(40)
        let text =
          isQuoted
          ? generator.pick(["", " ", "a b", "\"", "\\", "a\"", "é", "5 ", "[", "{\"a", "ab"])
          : generator.pick(["a", "b", "ab", "5", "5.0", "a-b", "x_y"])
        return (generator.pick(prefixes), text, isQuoted)
      })
  }

  func text(_ generator: inout SeededGenerator) -> String {
    let space = generator.pick([" ", "  ", "\n", "\t"])
    let written = terms.map { term in
      let escaped = term.text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      return term.prefix + (term.isQuoted ? "\"\(escaped)\"" : term.text)
    }
    return generator.pick(["", " "]) + written.joined(separator: space)
  }

  func matches(_ message: String) -> Bool {
    // "A quoted term made only of spaces is an ordinary term"; `""` occurs everywhere.
    let occurs = { (text: String) in
      text.isEmpty || Self.occurs(Array(text.utf8), in: Array(message.utf8))
    }
    let optional = terms.filter { $0.prefix == "?" }
    // "With only `?` terms at least one must occur"; "mixed with any … term are ignored".
    if optional.count == terms.count { return optional.contains { occurs($0.text) } }
    return terms.filter { $0.prefix == "" }.allSatisfy { occurs($0.text) }
      && !terms.filter { $0.prefix == "-" }.contains { occurs($0.text) }
  }

  private static func occurs(_ text: [UInt8], in message: [UInt8]) -> Bool {
    message.indices.contains { message[$0...].starts(with: text) }
  }
}
