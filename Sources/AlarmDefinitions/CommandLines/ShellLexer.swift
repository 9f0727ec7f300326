/// Takes a text apart into the words of one command, by the rules of a POSIX shell.
///
/// Where published texts break these rules, what they mean is taken: a blank behind the backslash at
/// a line's end, curly quotes, `<names>` and back-ticks around names (aws-formats, section 1.3).
///
/// `lexX` reads one construct at `position`; false, or nil: it is not one.
struct ShellLexer {
  /// What ends a command too early.
  enum Fault: Error, Hashable {
    /// A quote that nothing closes, and the line it opens on.
    case unclosedQuote(line: Int)
    /// More than a command ever has.
    case tooLong
  }

  let text: [Unicode.Scalar]
  /// What names of variables stand for, where the text says.
  let variables: [String: String]
  var position: Int
  var line: Int
  private var words: [ShellWord] = []
  /// Where a command ends at the latest.
  private(set) var limit = 0
  /// Most characters of a command, with a policy or an expression in it.
  private static let lengthLimit = 32_768
  var word: ShellWord?
  /// The first line that goes on although a blank or an empty line follows the backslash at its end.
  private(set) var looseContinuation: Int?

  /// Creates a lexer of the command that begins at `position` of `text`, which is on `line`.
  init(
    _ text: [Unicode.Scalar], at position: Int, line: Int, variables: [String: String] = [:]
  ) {
    (self.text, self.variables) = (text, variables)
    (self.position, self.line) = (position, line)
  }

  /// Reads the words to the command's end.
  mutating func command() throws(Fault) -> [ShellWord] {
    limit = min(text.count, position + Self.lengthLimit)
    while position < text.count, !isCommandEnd {
      if try lexQuoted() { continue }
      if lexContinuation() || lexBlank() || lexComment() || lexPlaceholder() || lexRedirection()
        || lexBackTicks() || lexVariable()
      {
        continue
      }
      if text[position] == "\\" { position += 1 }
      guard position < text.count else { break }
      append(text[position])
      advance()
      if position >= limit, limit < text.count { throw .tooLong }
    }
    endWord()
    return words
  }

  private var isCommandEnd: Bool { "\n;&|)".unicodeScalars.contains(text[position]) }

  mutating func advance() {
    if text[position] == "\n" { line += 1 }
    position += 1
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    if word == nil { word = ShellWord(line: line) }
    word?.text.unicodeScalars.append(scalar)
  }

  mutating func append(_ text: String) {
    if word == nil { word = ShellWord(line: line) }
    word?.text += text
  }

  private mutating func endWord() {
    if let word { words.append(word) }
    word = nil
  }

  private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\r" || scalar == "\u{A0}"
  }

  /// A backslash at the end of a line.
  private mutating func lexContinuation() -> Bool {
    guard text[position] == "\\" else { return false }
    var end = position + 1
    while end < text.count, isBlank(text[end]) { end += 1 }
    guard end < text.count, text[end] == "\n" else { return false }
    let isLoose = text[(position + 1)..<end].contains { $0 != "\r" }
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
    while end < text.count, isBlank(text[end]) || text[end] == "\n" { end += 1 }
    let skipped = text[position..<end]
    guard skipped.contains("\n"), text[end...].starts(with: "--".unicodeScalars) else {
      return false
    }
    line += skipped.count { $0 == "\n" }
    position = end
    endWord()
    return true
  }

  private mutating func lexBlank() -> Bool {
    guard isBlank(text[position]) else { return false }
    endWord()
    position += 1
    return true
  }

  private mutating func lexComment() -> Bool {
    guard text[position] == "#", word == nil else { return false }
    while position < text.count, text[position] != "\n" { position += 1 }
    return true
  }

  /// `<name>`, which texts put in place of what only their readers know.
  private mutating func lexPlaceholder() -> Bool {
    guard text[position] == "<" else { return false }
    let rest = text[(position + 1)...].prefix(80)
    guard let end = rest.firstIndex(of: ">"), end > position + 1,
      rest[..<end].allSatisfy({
        $0.properties.isAlphabetic || "0123456789_- .".unicodeScalars.contains($0)
      }),
      rest[position + 1] != " "
    else { return false }
    let name = String(String.UnicodeScalarView(text[position...end]))
    addPlaceholder(name, shown: name)
    position = end + 1
    return true
  }

  /// Puts a name in angle brackets in place of what is not in the text, which is `shown` there.
  mutating func addPlaceholder(_ name: String, shown: String) {
    append(name)
    word?.placeholders.append(shown)
  }

  /// `> file` and its like, which are no part of the command's words.
  private mutating func lexRedirection() -> Bool {
    guard text[position] == ">" || text[position] == "<" else { return false }
    if let word, Int(word.text) != nil { self.word = nil }
    endWord()
    while position < text.count, "<>&".unicodeScalars.contains(text[position]) { position += 1 }
    while position < text.count, isBlank(text[position]) { position += 1 }
    while position < text.count, !isBlank(text[position]), !isCommandEnd { position += 1 }
    return true
  }
}
