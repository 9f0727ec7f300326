extension ShellLexer {
  /// Most characters between a pair of brackets or back-ticks: longer ones are text.
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
    guard end < text.count, (2..<Self.constructLimit).contains(end - position) else { return false }
    if goal == .value { throw .commandInside }
    let inside = text.text((position + 1)..<end)
    if inside.utf8.contains(UInt8(ascii: " ")) || SecretText.isSuspect(inside) {
      append(unknown: Self.name(ofCommand: inside))
    } else if inside.hasPrefix("<"), inside.hasSuffix(">"), inside.utf8.count > 2 {
      append(unknown: String(inside.dropFirst().dropLast()))
    } else {
      append(inside)
    }
    while position <= end { advance() }
    return true
  }

  /// A name for what is not in the text: what it is called there, unless that looks like a secret.
  static func name(_ text: String) -> String {
    SecretText.isSuspect(text) ? hash(of: text) : text
  }

  /// A name for what a command gives: the same for the same command, and with none of its words but the first,
  /// as secrets may be among them.
  static func name(ofCommand text: String) -> String {
    let word = text.prefix { $0 != " " }
    let isName = !word.isEmpty && word.utf8.allSatisfy { $0.isNameByte && $0 != UInt8(ascii: "$") }
    guard isName, !SecretText.isSuspect(String(word)) else { return hash(of: text) }
    return "\(word) \(hash(of: text))"
  }

  private static func hash(of text: String) -> String {
    let hash = text.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    return String(hash, radix: 16)
  }
}
