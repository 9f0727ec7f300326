/// Takes a text apart into the words of commands, by the rules of a POSIX shell.
///
/// Where published texts break these rules, what they mean is taken: a blank behind the backslash at
/// a line's end, curly quotes, `<names>` and back-ticks around names (aws-formats, section 1.3).
///
/// `lexX` reads one construct at `position`; false, or nil: it is not one. What was read is never read
/// again, whether it was a command in the end or not: `position` only grows.
struct ShellLexer {
  /// What ends a command too early.
  enum Fault: Error, Hashable {
    /// A quote that nothing closes, and the line it opens on.
    case unclosedQuote(line: Int)
    /// More than a command ever has.
    case tooLong
    /// The text only speaks of a command.
    case mention
    /// A value has a command in it, which is for its own reader.
    case commandInside
  }

  var text: ShellText
  var variables = ShellVariables()
  var position = 0
  var line = 1
  /// What is being read.
  private(set) var goal = Goal.command
  private var words: [ShellWord] = []
  var word: ShellWord?
  /// Whether what is being read is between double quotes.
  var isQuoted = false
  /// The end of the word, which is known.
  private var literal = ""
  /// Where a command ends at the latest.
  private(set) var limit = 0
  /// Most characters of a command, with a policy or an expression in it.
  private static let lengthLimit = 32_768
  private var hasReadOption = false
  /// The first line that goes on although a blank or an empty line follows the backslash at its end.
  private(set) var looseContinuation: Int?

  enum Goal {
    case command
    /// The value that a variable is set to: one word.
    case value
  }

  init(_ text: String) {
    self.text = ShellText(text)
  }

  /// Reads the words of the command that begins here, to its end.
  mutating func command() throws(Fault) -> [ShellWord] {
    begin(.command)
    let start = position
    defer { text.count(position - start) }
    while position < text.count, !isCommandEnd { try lexSign() }
    endWord()
    return words
  }

  /// Reads the word that a variable is set to; nil where it is not known, or where more words follow.
  mutating func value() throws(Fault) -> String? {
    begin(.value)
    let start = position
    defer { text.count(position - start) }
    while position < text.count, !isCommandEnd, !text[position].isShellBlank { try lexSign() }
    endWord()
    while position < text.count, text[position].isShellBlank { position += 1 }
    guard position == text.count || isCommandEnd || text[position] == "#", words.count < 2 else {
      return nil
    }
    return words.isEmpty ? "" : words[0].text.known
  }

  private mutating func begin(_ goal: Goal) {
    self.goal = goal
    (words, word, literal, hasReadOption, looseContinuation) = ([], nil, "", false, nil)
    isQuoted = false
    limit = min(text.count, position + Self.lengthLimit)
  }

  private mutating func lexSign() throws(Fault) {
    if try lexQuoted() { return }
    if lexContinuation() || lexBlank() || lexComment() || lexPlaceholder() || lexRedirection() {
      return
    }
    if try lexBackTicks() { return }
    if try lexVariable() { return }
    if text[position] == "\\" { position += 1 }
    guard position < text.count else { return }
    append(text[position])
    advance()
    try checkLimit()
  }

  func checkLimit() throws(Fault) {
    if position >= limit, limit < text.count { throw .tooLong }
  }

  /// Whether a word of the command is an option, as far as it was read.
  var hasOption: Bool {
    hasReadOption || literal.hasPrefix("--") || word.map { Self.isOption($0.text) } ?? false
  }

  private static func isOption(_ text: DocumentText) -> Bool {
    if case .known(let text) = text.parts.first { text.hasPrefix("--") } else { false }
  }

  private var isCommandEnd: Bool { "\n;&|)".unicodeScalars.contains(text[position]) }

  mutating func advance() {
    if text[position] == "\n" { line += 1 }
    position += 1
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    beginWord()
    literal.unicodeScalars.append(scalar)
  }

  mutating func append(_ text: String) {
    beginWord()
    literal += text
  }

  /// Puts in a name for what is not in the text.
  mutating func append(unknown name: String) {
    beginWord()
    endLiteral()
    word?.text.append(unknown: name)
  }

  private mutating func beginWord() {
    if word == nil { word = ShellWord(line: line) }
  }

  private mutating func endLiteral() {
    word?.text.append(literal)
    literal = ""
  }

  mutating func endWord() {
    endLiteral()
    guard let word else { return }
    if Self.isOption(word.text) { hasReadOption = true }
    words.append(word)
    self.word = nil
  }
}

extension ShellLexer {
  /// A backslash at the end of a line, or the back-tick of PowerShell behind a blank there.
  private mutating func lexContinuation() -> Bool {
    guard text[position] == "\\" || (text[position] == "`" && word == nil) else { return false }
    var end = position + 1
    while end < text.count, text[end].isShellBlank { end += 1 }
    guard end < text.count, text[end] == "\n" else { return false }
    let isLoose = text.scalars[(position + 1)..<end].contains { $0 != "\r" }
    if isLoose { endWord() }
    let start = line
    position = end
    advance()
    if lexEmptyLines() || isLoose { looseContinuation = looseContinuation ?? start }
    return true
  }

  /// Empty lines between a line that goes on and the options it goes on with.
  private mutating func lexEmptyLines() -> Bool {
    var end = position
    while end < text.count, text[end].isShellBlank || text[end] == "\n" { end += 1 }
    let skipped = text.scalars[position..<end]
    text.count(skipped.count)
    guard skipped.contains("\n"), text.has("--", at: end) else { return false }
    line += skipped.count { $0 == "\n" }
    position = end
    endWord()
    return true
  }

  private mutating func lexBlank() -> Bool {
    guard text[position].isShellBlank else { return false }
    endWord()
    position += 1
    return true
  }

  private mutating func lexComment() -> Bool {
    guard text[position] == "#", word == nil, goal == .command else { return false }
    position = text.next("\n", from: position)
    return true
  }

  /// `<name>`, which texts put in place of what only their readers know.
  private mutating func lexPlaceholder() -> Bool {
    guard text[position] == "<" else { return false }
    let end = text.next(">", from: position + 1)
    guard end < text.count, (2...80).contains(end - position), text[position + 1] != " ",
      text.scalars[(position + 1)..<end].allSatisfy({
        $0.properties.isAlphabetic || "0123456789_- .".unicodeScalars.contains($0)
      })
    else { return false }
    let name = text.text((position + 1)..<end)
    append(unknown: name)
    position = end + 1
    return true
  }

  /// `> file` and its like, which are no part of the command's words.
  private mutating func lexRedirection() -> Bool {
    guard text[position] == ">" || text[position] == "<" else { return false }
    if !literal.isEmpty, literal.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      (word, literal) = (nil, "")
    }
    endWord()
    while position < text.count, "<>&".unicodeScalars.contains(text[position]) { position += 1 }
    while position < text.count, text[position].isShellBlank { position += 1 }
    while position < text.count, !text[position].isShellBlank, !isCommandEnd { position += 1 }
    return true
  }
}
