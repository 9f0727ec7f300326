extension ShellLexer {
  /// What a backslash and a letter stand for between `$'` and `'`.
  private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
    "n": "\n", "t": "\t", "r": "\r", "\\": "\\", "'": "'", "\"": "\"", "?": "?", "e": "\u{1B}",
  ]

  /// `$'…'`, in which backslashes stand for signs; with escapes by number it is not worked out.
  mutating func lexEscapedQuote() throws(Fault) -> Bool {
    guard !text.neverCloses(at: position + 1) else { return false }
    let (start, startLine) = (position, line)
    var (value, isKnown) = (String.UnicodeScalarView(), true)
    position += 2
    while position < text.count {
      try checkLimit()
      switch text[position] {
      case "'":
        if isKnown { append(String(value)) } else { append(unknown: hash(from: start)) }
        position += 1
        return true
      case "\n" where goal == .command && !hasOption: throw .mention
      case "\\" where position + 1 < text.count:
        advance()
        if let sign = Self.escapes[text[position]] { value.append(sign) } else { isKnown = false }
      case let sign: value.append(sign)
      }
      advance()
    }
    throw .unclosedQuote(line: startLine)
  }

  private mutating func hash(from start: Int) -> String {
    PrintedName.hash(of: text.text(start..<position))
  }
}
