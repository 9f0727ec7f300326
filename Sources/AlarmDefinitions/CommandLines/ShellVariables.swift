/// The variables of a script that are set to plain texts.
struct ShellVariables {
  /// A line that sets a variable; nil: to what only a shell knows.
  private struct Assignment {
    let position: Int
    let name: String
    let value: String?
  }

  private var assignments: [Assignment] = []
  /// What is known at the place that was asked about last, and which assignments that takes in.
  private var values: [String: String] = [:]
  private var count = 0

  /// Finds the lines of `text` that set a variable.
  ///
  /// What is set in a branch or a loop, which is indented, or by an operation on what was there, is
  /// unknown from there on.
  init(_ text: [Unicode.Scalar]) {
    var known: [String: String] = [:]
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: "\n") ?? text.count
      let line = String(String.UnicodeScalarView(text[start..<min(end, start + 256)]))
      if let match = line.prefixMatch(
        of: /([ \t]*)(?:(?:export|readonly|local)[ \t]+)?([A-Za-z_][A-Za-z0-9_]*)(\+?)=/)
      {
        let offset = line[match.range].unicodeScalars.count
        let isKnown = match.1.isEmpty && match.3.isEmpty
        let value = isKnown ? Self.value(at: start + offset, in: text, known) : nil
        known[String(match.2)] = value
        assignments.append(Assignment(position: start, name: String(match.2), value: value))
      }
      start = end + 1
    }
  }

  /// What variables stand for at `position` of the text, which is behind those asked about before.
  mutating func values(before position: Int) -> [String: String] {
    while count < assignments.count, assignments[count].position < position {
      values[assignments[count].name] = assignments[count].value
      count += 1
    }
    return values
  }

  private static func value(
    at position: Int, in text: [Unicode.Scalar], _ known: [String: String]
  ) -> String? {
    if position >= text.count || " \t\n".unicodeScalars.contains(text[position]) { return "" }
    var lexer = ShellLexer(text, at: position, line: 1, variables: known)
    guard let words = try? lexer.command(), words.count == 1, words[0].placeholders.isEmpty else {
      return nil
    }
    return words[0].text
  }
}
