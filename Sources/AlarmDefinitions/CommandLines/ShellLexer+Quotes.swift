extension ShellLexer {
  private static let quotes: [Unicode.Scalar: [Unicode.Scalar]] = [
    "'": ["'"], "\"": ["\""], "‘": ["’", "‘"], "’": ["’"], "“": ["”", "“"], "”": ["”"],
  ]

  /// Most characters between a pair of brackets or back-ticks: longer ones are text.
  private static let constructLimit = 1024

  /// A quoted part of a word.
  mutating func lexQuoted() throws(Fault) -> Bool {
    let quote = text[position]
    guard let closing = Self.quotes[quote] else { return false }
    let start = line
    append("")
    if quote != "'", quote != "\"" { word?.hasCurlyQuotes = true }
    position += 1
    while position < text.count {
      if position >= limit, limit < text.count { throw .tooLong }
      if closing.contains(text[position]) {
        position += 1
        return true
      }
      if quote == "\"", lexEscape() || lexVariable() || lexBackTicks() { continue }
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
  mutating func lexBackTicks() -> Bool {
    guard text[position] == "`",
      let end = text[(position + 1)...].prefix(Self.constructLimit).firstIndex(of: "`"),
      end > position + 1
    else { return false }
    let inside = String(String.UnicodeScalarView(text[(position + 1)..<end]))
    addPlaceholder(inside.contains(" ") ? "<\(inside)>" : inside, shown: "`\(inside)`")
    while position <= end { advance() }
    return true
  }

  /// `$NAME`, `${NAME}` or `$(command)`; the dollar of `$.field` is none of these.
  mutating func lexVariable() -> Bool {
    guard text[position] == "$", position + 1 < text.count else { return false }
    switch text[position + 1] {
    case "(": return lexSubstitution()
    case "{":
      guard let end = text[position...].prefix(Self.constructLimit).firstIndex(of: "}") else {
        return false
      }
      let inside = String(String.UnicodeScalarView(text[(position + 2)..<end]))
      guard
        let match = inside.wholeMatch(
          of: /([A-Za-z_][A-Za-z0-9_]*|[0-9@*#?]+)(?:(:?[\-=])(.*)|(\[[@*]\])|[\[:?+%#\/^,].*)?/)
      else { return false }
      if match.4 != nil || match.1 == "@" || match.1 == "*" {
        addPlaceholder("<@>", shown: "${\(inside)}")
        position = end + 1
        return true
      }
      expand(String(match.1), usually: match.3.map(String.init))
      position = end + 1
      return true
    case let first where first == "_" || (first.isASCII && first.properties.isAlphabetic):
      var end = position + 1
      while end < text.count, text[end] == "_" || Self.isNameScalar(text[end]) { end += 1 }
      expand(String(String.UnicodeScalarView(text[(position + 1)..<end])))
      position = end
      return true
    case let sign where "0123456789@*#?".unicodeScalars.contains(sign):
      // What a script or a function is given; all of it may be more than one word.
      addPlaceholder("<\(sign == "*" ? "@" : String(sign))>", shown: "$\(sign)")
      position += 2
      return true
    default: return false
    }
  }

  private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
  }

  /// Puts in what a variable stands for, else what it `usually` does, as in `${NAME:-text}`.
  private mutating func expand(_ name: String, usually text: String? = nil) {
    if let value = variables[name] ?? text.flatMap({ $0.contains("$") ? nil : $0 }) {
      append(value)
    } else {
      addPlaceholder("<\(name)>", shown: "$\(name)")
    }
  }

  /// `$(…)`, up to the bracket that closes it.
  private mutating func lexSubstitution() -> Bool {
    var (end, depth) = (position + 1, 0)
    let last = min(text.count, position + Self.constructLimit)
    while end < last {
      if text[end] == "(" { depth += 1 }
      if text[end] == ")" { depth -= 1 }
      if depth == 0 { break }
      end += 1
    }
    guard end < last else { return false }
    let inside = String(String.UnicodeScalarView(text[(position + 2)..<end]))
    addPlaceholder(Self.name(ofCommand: inside), shown: "$(…)")
    while position <= end { advance() }
    return true
  }

  /// A name for what a command gives: the same for the same command, and with none of its words but the first,
  /// as secrets may be among them.
  private static func name(ofCommand text: String) -> String {
    let hash = text.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    let word = text.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    return "<\(word) \(String(hash, radix: 16))>"
  }
}
