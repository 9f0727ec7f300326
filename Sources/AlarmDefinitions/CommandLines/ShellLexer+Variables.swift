extension ShellLexer {
  /// `$NAME`, `${NAME}` or `$(command)`; the dollar of `$.field` is none of these.
  mutating func lexVariable() throws(Fault) -> Bool {
    guard text[position] == "$", position + 1 < text.count else { return false }
    switch text[position + 1] {
    case "(": return try lexSubstitution()
    case "{": return lexExpansion()
    case let sign where "0123456789@*#?".unicodeScalars.contains(sign):
      // What a script or a function is given; all of it may be more than one word.
      append(unknown: sign == "*" ? "@" : String(sign))
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
      append(unknown: "@")
    } else if rest.isEmpty {
      expand(name)
    } else if let usual = Self.usual(rest) {
      expand(name, usually: usual)
    } else if let sign = rest.unicodeScalars.first,
      "[:?+%#/^,".unicodeScalars.contains(sign)
    {
      // What is made of a value is not worked out.
      append(unknown: Self.name(name + rest))
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
      append(value)
    } else {
      append(unknown: Self.name(name))
    }
  }

  /// `$(…)`, up to the bracket that closes it.
  private mutating func lexSubstitution() throws(Fault) -> Bool {
    guard let end = text.bracketEnd(at: position + 1), end - position < Self.constructLimit else {
      return false
    }
    if goal == .value { throw .commandInside }
    let inside = text.text((position + 2)..<end)
    append(unknown: Self.name(ofCommand: inside))
    while position <= end { advance() }
    return true
  }
}
