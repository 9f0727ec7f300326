extension RegexParser {
  /// What an escape stands for: one character, or a set of them.
  enum Escaped {
    case character(UInt8)
    case set(RegexCharacters)

    var characters: RegexCharacters {
      switch self {
      case .character(let byte): RegexCharacters(byte)
      case .set(let characters): characters
      }
    }
  }

  /// Reads what a backslash begins.
  mutating func escape() -> Escaped? {
    let start = position
    position += 1
    guard let byte = current else {
      report(.escapesNothing, start..<end)
      return nil
    }
    if let set = RegexCharacters(escape: byte) {
      position += 1
      return .set(set)
    }
    if byte == UInt8(ascii: "x") { return hexEscape(from: start) }
    if byte.isLetterOrDigit {
      position += 1
      report(.unknownEscape(Unicode.Scalar(byte)), start..<position)
      return nil
    }
    if byte.isRegexOperator {
      position += 1
      return .character(byte)
    }
    return literal().map { .character($0) }
  }

  private mutating func hexEscape(from start: Int) -> Escaped? {
    position += 1
    let digits = bytes[position..<min(position + 2, end)]
    guard digits.count == 2, digits.allSatisfy({ $0.hexValue != nil }) else {
      report(.badHexEscape, start..<position)
      return nil
    }
    position += 2
    return .character(digits.reduce(0) { $0 << 4 | ($1.hexValue ?? 0) })
  }

  /// Reads `[…]`; operators stand for themselves in it.
  mutating func characterClass() -> RegexCharacters? {
    let opening = position
    let known = faults.count
    position += 1
    let isInverted = take("^")
    var characters = RegexCharacters()
    if current == UInt8(ascii: "]") {
      position += 1
      report(.emptyClass, opening..<position)
      return nil
    }
    while let byte = current, byte != UInt8(ascii: "]") {
      if let member = member() { characters.formUnion(member) }
    }
    guard take("]") else {
      report(.unclosedClass, opening..<(opening + 1))
      return nil
    }
    guard faults.count == known else { return nil }
    return isInverted ? characters.inverted : characters
  }

  /// Reads one member of a class: a character, a range or a set.
  private mutating func member() -> RegexCharacters? {
    let start = position
    guard let first = classCharacter() else { return nil }
    let isRange =
      current == UInt8(ascii: "-") && position + 1 < end
      && bytes[position + 1] != UInt8(ascii: "]")
    guard isRange else { return first.characters }
    position += 1
    guard let last = classCharacter() else { return nil }
    guard case .character(let low) = first, case .character(let high) = last, low <= high else {
      report(.badRange, start..<position)
      return nil
    }
    return RegexCharacters { (Int(low)...Int(high)).contains($0) }
  }

  private mutating func classCharacter() -> Escaped? {
    guard let byte = current else { return nil }
    if byte == UInt8(ascii: "\\") { return escape() }
    if byte == UInt8(ascii: "[") {
      position += 1
      report(.bracketInClass, (position - 1)..<position)
      return nil
    }
    if byte.isRegexOperator, byte != UInt8(ascii: "]") {
      position += 1
      return .character(byte)
    }
    return literal().map { .character($0) }
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    isNameText && self != UInt8(ascii: "-") && self != UInt8(ascii: "_")
  }

  fileprivate var hexValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self & 0x0F
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
      (self & 0x0F) + 9
    default: nil
    }
  }
}
