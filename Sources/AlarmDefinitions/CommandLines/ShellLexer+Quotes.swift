extension ShellLexer {
  /// Most characters between a pair of brackets or back-ticks; of longer ones, which may be none, the text that
  /// they take up must not have commands of its own.
  static let constructLimit = 1024

  /// A quoted part of a word.
  mutating func lexQuoted() throws(Fault) -> Bool {
    let quote = text[position]
    let closings = ShellText.closings(of: quote)
    guard !closings.isEmpty else { return false }
    let start = line
    if text.neverCloses(at: position) {
      position += 1
      throw .unclosedQuote(line: start)
    }
    append("")
    if quote != "'", quote != "\"" { word?.hasCurlyQuotes = true }
    isQuoted = true
    defer { isQuoted = false }
    position += 1
    while position < text.count {
      try checkLimit()
      if closings.contains(text[position]) {
        position += 1
        return true
      }
      // In a sentence, a quote or an apostrophe may close many lines below.
      if goal == .command, !hasOption, text[position] == "\n" { throw .mention }
      if quote == "\"" {
        if lexEscape() { continue }
        if try lexVariable() { continue }
        if try lexBackTicks() { continue }
      }
      append(text[position])
      advance()
    }
    throw .unclosedQuote(line: start)
  }

  /// A backslash in double quotes, which takes the meaning off few signs.
  private mutating func lexEscape() -> Bool {
    guard text[position] == "\\", position + 1 < text.count else { return false }
    let next = text[position + 1]
    guard "\"\\$`\n".unicodeScalars.contains(next) else { return false }
    position += 1
    if next != "\n" { append(next) }
    advance()
    return true
  }

  /// Back-ticks: texts mark names with them; around anything else they run a command.
  mutating func lexBackTicks() throws(Fault) -> Bool {
    guard text[position] == "`" else { return false }
    let end = text.next("`", from: position + 1)
    let isShort = end < text.count && end - position < Self.constructLimit
    if end == position + 1 || (!isShort && endsMark(at: position)) { return false }
    if goal == .value { throw .commandInside }
    guard isShort else {
      lexLongCommand(opening: 1, end: end < text.count ? end : nil)
      return true
    }
    let inside = text.text((position + 1)..<end)
    if inside.utf8.contains(UInt8(ascii: " ")) || SecretText.isSuspect(inside) {
      append(unknown: PrintedName.ofCommand(inside))
    } else if inside.hasPrefix("<"), inside.hasSuffix(">"), inside.utf8.count > 2 {
      append(unknown: String(inside.dropFirst().dropLast()))
    } else {
      append(inside)
    }
    while position <= end { advance() }
    return true
  }

  /// Whether the back-tick at `place` opens no command: it ends what a text has marked with the one before.
  private func endsMark(at place: Int) -> Bool {
    guard place + 1 < text.count else { return true }
    let next = text[place + 1]
    return !next.isShellName && next != "/" && next != "$"
  }

  /// A command inside a command that is longer than any name, or does not end: up to its `end` where it has one
  /// and no command for us stands before, else up to the end of the line or of the text in quotes.
  mutating func lexLongCommand(opening: Int, end: Int?) {
    let start = position + opening
    var (stop, after) = (start, start)
    if let end, end < limit, text.nextMention(from: start) >= end {
      (stop, after) = (end, end + 1)
    } else {
      let line = text.next("\n", from: start)
      stop = min(isQuoted ? min(line, text.next("\"", from: start)) : line, text.count)
      after = stop
    }
    append(unknown: PrintedName.ofCommand(text.text(start..<max(start, stop))))
    while position < after { advance() }
  }
}
