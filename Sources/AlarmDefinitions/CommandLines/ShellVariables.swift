/// The variables of a script that are set to plain texts.
struct ShellVariables {
  private(set) var values: [String: String] = [:]

  /// Finds the variables that `text` sets at the beginning of a line; what is set twice, or to what only
  /// a shell knows, stays unknown.
  init(_ text: [Unicode.Scalar]) {
    var unknown: Set<String> = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: "\n") ?? text.count
      let line = String(String.UnicodeScalarView(text[start..<end]))
      if let match = line.prefixMatch(
        of: /[ \t]*(?:(?:export|readonly|local)[ \t]+)?([A-Za-z_][A-Za-z0-9_]*)=/)
      {
        let (name, offset) = (String(match.1), line[match.range].unicodeScalars.count)
        let value = value(at: start + offset, in: text)
        if values[name] != nil || value == nil { unknown.insert(name) }
        values[name] = value
      }
      start = end + 1
    }
    for name in unknown { values[name] = nil }
  }

  private func value(at position: Int, in text: [Unicode.Scalar]) -> String? {
    if position >= text.count || " \t\n".unicodeScalars.contains(text[position]) { return "" }
    var lexer = ShellLexer(text, at: position, line: 1, variables: values)
    guard let words = try? lexer.command(), words.count == 1, words[0].placeholders.isEmpty else {
      return nil
    }
    return words[0].text
  }
}
