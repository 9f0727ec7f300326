extension YAMLShape {
  /// An anchor, or an alias, which may be a key.
  mutating func skipName() {
    let isAlias = bytes[place] == UInt8(ascii: "*")
    if !isAlias { hasAnchors = true }
    values += 1
    place += 1
    while place < bytes.count, bytes[place].isNameByte, bytes[place] != UInt8(ascii: "$") {
      place += 1
    }
    if isAlias { endKey(mayBeWide: true, from: place) }
  }

  mutating func skipTag() {
    while place < bytes.count, !endsWord(place) { place += 1 }
  }

  mutating func skipQuoted() {
    let (start, firstLine, quote) = (place, line, bytes[place])
    values += 1
    place += 1
    while place < bytes.count, bytes[place] != quote {
      if bytes[place] == 0x0A {
        endLine()
        continue
      }
      // What a backslash takes the meaning off may be the quote, and no line's end is lost with it.
      if quote == UInt8(ascii: "\""), bytes[place] == UInt8(ascii: "\\"),
        byte(at: place + 1) != 0x0A
      {
        place += 1
      }
      place += 1
    }
    place = min(place + 1, bytes.count)
    if line == firstLine { endKey(mayBeWide: false, from: start) }
  }

  /// A text in lines of their own, which ends where the indentation does.
  mutating func skipBlock() {
    values += 1
    let parent = columns.last ?? -1
    skipLine()
    while place < bytes.count {
      endLine()
      while place < bytes.count, bytes[place] == 0x20 { place += 1 }
      if byte(at: place) == 0x0A { continue }
      if column <= parent || (column == 0 && bytes[place...].starts(with: "---".utf8)) {
        place = lineStart
        return
      }
      skipLine()
    }
  }

  mutating func skipPlain() {
    let (start, firstLine) = (place, line)
    values += 1
    while place < bytes.count {
      let byte = bytes[place]
      if byte == 0x0A {
        guard brackets > 0 else { break }
        endLine()
        continue
      }
      if byte == UInt8(ascii: ":"), endsWord(place + 1) { break }
      if byte == UInt8(ascii: "#"), isBehindBlank { break }
      if brackets > 0, isFlowSign(byte) { break }
      place += 1
    }
    isInPlainText = byte(at: place) == 0x0A && brackets == 0
    if line == firstLine { endKey(mayBeWide: false, from: start) }
  }
}
