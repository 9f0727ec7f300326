extension ShellLexer {
  private static let quotes: [Unicode.Scalar: [Unicode.Scalar]] = [
    "'": ["'"], "\"": ["\""], "‘": ["’", "‘"], "’": ["’"], "“": ["”", "“"], "”": ["”"],
  ]

  /// A quoted part of a word.
  mutating func lexQuoted() throws(Fault) -> Bool {
    let quote = text[position]
    guard let closing = Self.quotes[quote] else { return false }
    let start = line
    append("")
    if quote != "'", quote != "\"" { word?.hasCurlyQuotes = true }
    position += 1
    while position < text.count {
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
      let end = text[(position + 1)...].firstIndex(of: "`"), end > position + 1
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
      guard let end = text[position...].firstIndex(of: "}") else { return false }
      let name = String(String.UnicodeScalarView(text[(position + 2)..<end]))
      guard name.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_]*(?:[:\-=?].*)?/) != nil else {
        return false
      }
      expand(String(name.prefix { $0.isLetter || $0.isNumber || $0 == "_" }))
      position = end + 1
      return true
    case let first where first == "_" || (first.isASCII && first.properties.isAlphabetic):
      var end = position + 1
      while end < text.count, text[end] == "_" || Self.isNameScalar(text[end]) { end += 1 }
      expand(String(String.UnicodeScalarView(text[(position + 1)..<end])))
      position = end
      return true
    default: return false
    }
  }

  private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
  }

  private mutating func expand(_ name: String) {
    if let value = variables[name] {
      append(value)
    } else {
      addPlaceholder("<\(name)>", shown: "$\(name)")
    }
  }

  /// `$(…)`, up to the bracket that closes it.
  private mutating func lexSubstitution() -> Bool {
    var (end, depth) = (position + 1, 0)
    while end < text.count {
      if text[end] == "(" { depth += 1 }
      if text[end] == ")" { depth -= 1 }
      if depth == 0 { break }
      end += 1
    }
    guard end < text.count else { return false }
    let inside = String(String.UnicodeScalarView(text[(position + 2)..<end]))
    addPlaceholder("<\(inside.filter { !"$:*<>".contains($0) })>", shown: "$(\(inside))")
    while position <= end { advance() }
    return true
  }
}
