import TrailRecords

/// A message cut into tokens at white space (rule 7.1).
struct TokenList: Sendable {
  /// The tokens; a number's kind is `.number`, every other's `.string`.
  private(set) var slots: [FieldSlot] = []
  /// Where each token begins, its opening quote or bracket included.
  private(set) var starts: [Int] = []
  /// Where the last token ends, its closing quote or bracket included.
  private(set) var end = 0
  private(set) var isRead = false

  /// Forgets the tokens: another message comes.
  mutating func reset() {
    guard isRead else { return }
    slots.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    isRead = false
  }

  /// Reads the tokens of a message, unless they have been read already.
  mutating func read(_ message: Span<UInt8>) {
    if isRead { return }
    isRead = true
    var position = 0
    while true {
      while position < message.count, message[position].isPatternSpace { position += 1 }
      guard position < message.count else { return }
      starts.append(position)
      let inner = Self.token(at: &position, in: message)
      slots.append(Self.slot(of: inner, in: message))
      end = position
    }
  }

  /// The slot of the rest of a message from a token on, not cut into tokens.
  func rest(from index: Int, in message: Span<UInt8>) -> FieldSlot {
    Self.slot(of: starts[index]..<end, in: message)
  }

  /// Passes one token; what stands between quotes or brackets is one (rule 7.1; recorded: space_extract).
  private static func token(at position: inout Int, in message: Span<UInt8>) -> Range<Int> {
    let start = position
    if let closing = closing(of: message[start]),
      let end = closingOffset(closing, from: start + 1, in: message)
    {
      position = end + 1
      return (start + 1)..<end
    }
    while position < message.count, !message[position].isPatternSpace { position += 1 }
    return start..<position
  }

  private static func closing(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "["): UInt8(ascii: "]")
    case UInt8(ascii: "\""): UInt8(ascii: "\"")
    default: nil
    }
  }

  /// Where a token closes; nil when it never does or text is glued to it (rule 7.1; glued assumed).
  private static func closingOffset(
    _ closing: UInt8, from start: Int, in message: Span<UInt8>
  ) -> Int? {
    var position = start
    while position < message.count, message[position] != closing { position += 1 }
    guard position < message.count else { return nil }
    let isGlued = position + 1 < message.count && !message[position + 1].isPatternSpace
    return isGlued ? nil : position
  }

  private static func slot(of range: Range<Int>, in message: Span<UInt8>) -> FieldSlot {
    let isNumber = PatternLiteral.isNumber(message.extracting(range))
    return FieldSlot(
      start: UInt32(truncatingIfNeeded: range.lowerBound),
      end: UInt32(truncatingIfNeeded: range.upperBound), kind: isNumber ? .number : .string,
      hasEscapes: false)
  }
}
