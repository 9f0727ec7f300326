extension JSONWalk {
  mutating func string() -> Begun {
    at += 1
    let start = at
    var hasEscapes = false
    guard passString(&hasEscapes) else { return .stopped }
    if slot >= 0 {
      slots[Int(slot)] = FieldSlot(
        start: UInt32(truncatingIfNeeded: start - origin),
        end: UInt32(truncatingIfNeeded: at - origin), kind: .string, hasEscapes: hasEscapes)
      slot = -1
    }
    at += 1
    return .whole
  }

  /// Moves to the closing quote of the string whose text begins at `at`.
  ///
  /// Eight bytes at a time: a word that holds neither quote, backslash, control character nor
  /// non-ASCII byte is passed whole. The load is in bounds as `at <= end`.
  mutating func passString(_ hasEscapes: inout Bool) -> Bool {
    while true {
      let word = UnsafeRawPointer(at).loadUnaligned(as: UInt64.self).littleEndian
      let special = JSONWalk.specialBytes(of: word)
      if special == 0 {
        at += 8
        continue
      }
      at += special.trailingZeroBitCount &>> 3
      if at.pointee == UInt8(ascii: "\"") { return true }
      if at.pointee == UInt8(ascii: "\\") { hasEscapes = true }
      guard passSpecial() else { return false }
    }
  }

  /// Marks with 0x80 the bytes that end a plain run of text; exact up to the first mark.
  ///
  /// `(x - 0x01…) & ~x & 0x80…` marks the zero bytes of x; a borrow can only spoil marks behind the
  /// first one, and only the first is used.
  static func specialBytes(of word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let quotes = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
    let backslashes = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
    let quoteMarks = (quotes &- ones) & ~quotes
    let backslashMarks = (backslashes &- ones) & ~backslashes
    let controlMarks = (word &- ones &* 0x20) & ~word
    return (quoteMarks | backslashMarks | controlMarks | word) & highs
  }

  /// Passes an escape or a character outside ASCII.
  private mutating func passSpecial() -> Bool {
    let special = JSONWalk.special(at, end)
    at = special.next
    guard let fault = special.fault else { return true }
    faultLength = special.faultLength
    return fail(fault)
  }

  /// Where a text goes on behind something special, or where and why it does not.
  struct Special {
    var next: UnsafePointer<UInt8>
    var fault: JSONFault?
    var faultLength = 0
  }

  /// What is behind an escape or a character outside ASCII at `at`; a control character is a fault.
  static func special(_ at: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Special {
    if at.pointee == UInt8(ascii: "\\") { return escape(at) }
    if at.pointee >= 0x80 { return multibyte(at, end) }
    return Special(next: at, fault: .controlCharacter)
  }

  private static func escape(_ at: UnsafePointer<UInt8>) -> Special {
    switch at[1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return Special(next: at + 2)
    case UInt8(ascii: "u"):
      for index in 2..<6 where !isHexDigit(at[index]) {
        return Special(next: at + index, fault: .badEscape)
      }
      return Special(next: at + 6)
    default: return Special(next: at + 1, fault: .badEscape)
    }
  }

  static func isHexDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }

  /// What is behind one character of two to four bytes: no overlong form, no surrogate, nothing above
  /// U+10FFFF (Unicode, table 3-7).
  private static func multibyte(
    _ at: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> Special {
    let shape = MultibyteShape(lead: at.pointee)
    guard shape.length > 0 else { return Special(next: at, fault: .invalidUTF8) }
    for index in 1..<shape.length {
      let allowed = index == 1 ? shape.second : 0x80...0xBF
      guard allowed.contains(at[index]) else {
        // What is here may be the beginning of a character that goes on in the next window.
        let isCut = at + index >= end
        return Special(
          next: isCut ? end : at, fault: .invalidUTF8, faultLength: isCut ? 0 : index)
      }
    }
    return Special(next: at + shape.length)
  }
}

/// How many bytes follow the first of a character outside ASCII, and what the second may be.
struct MultibyteShape {
  /// Bytes in all; 0 when no character begins so.
  let length: Int
  /// What the second byte may be; the others are 0x80 to 0xBF.
  let second: ClosedRange<UInt8>

  init(lead: UInt8) {
    switch lead {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: (length, second) = (0, 0x80...0xBF)
    }
  }
}
