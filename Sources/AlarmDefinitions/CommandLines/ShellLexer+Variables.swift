extension ShellLexer {
  /// `$NAME`, `${NAME}` or `$(command)`; the dollar of `$.field` is none of these.
  mutating func lexVariable() throws(Fault) -> Bool {
    guard text[position] == "$", position + 1 < text.count else { return false }
    switch text[position + 1] {
    case "(": return try lexSubstitution()
    case "{": return lexExpansion()
    case "'" where !isQuoted: return try lexEscapedQuote()
    case "\"" where !isQuoted && !text.neverCloses(at: position + 1):
      // A text that is to be translated.
      position += 1
      return try lexQuoted()
    case let sign where "0123456789@*#?".unicodeScalars.contains(sign):
      // What a script or a function is given; all of it may be more than one word.
      append(unexpanded: sign == "*" ? "@" : String(sign))
      position += 2
      return true
    case let sign where sign.isShellName:
      let end = nameEnd(from: position + 1)
      expand(text.text((position + 1)..<end))
      position = end
      return true
    default: return false
    }
  }

  private func nameEnd(from start: Int) -> Int {
    var end = start
    while end < text.count, text[end].isShellName { end += 1 }
    return end
  }

  /// `${NAME}`, perhaps with what is made of it or stands for it.
  private mutating func lexExpansion() -> Bool {
    let end = text.next("}", from: position)
    guard end < text.count, end - position < Self.constructLimit else { return false }
    let start = position + 2
    var nameEnd = min(nameEnd(from: start), end)
    if start < end, "@*#?".unicodeScalars.contains(text[start]) { nameEnd = start + 1 }
    guard nameEnd > start else { return false }
    let name = text.text(start..<nameEnd)
    let rest = text.text(nameEnd..<end)
    if ["[@]", "[*]"].contains(rest) || name == "@" || name == "*" {
      append(unexpanded: "@")
    } else if rest.isEmpty {
      expand(name)
    } else if let usual = Self.usual(rest) {
      expand(name, usually: usual)
    } else if let sign = rest.unicodeScalars.first,
      "[:?+%#/^,".unicodeScalars.contains(sign)
    {
      // What is made of a value is not worked out.
      append(unexpanded: name + rest)
    } else {
      return false
    }
    while position <= end { advance() }
    return true
  }

  /// What a variable usually stands for, as in `${NAME:-text}`; nil where that is not said.
  private static func usual(_ operation: String) -> String? {
    for sign in [":-", ":=", "-", "="] where operation.hasPrefix(sign) {
      return String(operation.dropFirst(sign.count))
    }
    return nil
  }

  /// Puts in what a variable stands for, else what it `usually` does.
  private mutating func expand(_ name: String, usually text: String? = nil) {
    let usual = text.flatMap { $0.utf8.contains(UInt8(ascii: "$")) ? nil : $0 }
    if let value = variables.text(of: name) ?? usual {
      if isQuoted || goal == .value { append(value) } else { append(splitting: value) }
    } else {
      append(unexpanded: name)
    }
  }

  /// Puts in a value that stands without quotes: blanks in it end words.
  private mutating func append(splitting value: String) {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\n" }
    var rest = value[...]
    while let start = rest.first {
      if isBlank(start) { endWord() }
      rest = rest.drop(while: isBlank)
      let part = rest.prefix { !isBlank($0) }
      if !part.isEmpty { append(String(part)) }
      rest = rest.dropFirst(part.count)
    }
  }

  /// Puts in the name of a variable that is not known.
  private mutating func append(unexpanded name: String) {
    append(unknown: name)
    if !isQuoted || name == "@" { word?.mayBeSeveral = true }
  }

  /// `$(…)`, up to the bracket that closes it.
  private mutating func lexSubstitution() throws(Fault) -> Bool {
    if goal == .value { throw .commandInside }
    guard let end = text.bracketEnd(at: position + 1), end - position < Self.constructLimit else {
      lexLongCommand(opening: 2, end: text.bracketEnd(at: position + 1))
      return true
    }
    let inside = text.text((position + 2)..<end)
    append(unexpanded: PrintedName.ofCommand(inside))
    while position <= end { advance() }
    return true
  }
}
