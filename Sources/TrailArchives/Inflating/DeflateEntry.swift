/// What a code stands for, as a table of codes holds it.
///
///     literals    1 | how many, less 1 (at 30) | bits of the first (4, at 24) | second byte (at 16)
///                   | first byte (at 8)                   | bits used (5)
///     length      0 | base (15, at 16) | 0   | code bits (4, at 8) | bits used (5)
///     distance    0 | base (15, at 16) | 0   | code bits (4, at 8) | bits used (5)
///     subtable    0 | start (15, at 16) | 110 | its bits (4, at 8) | bits used (5)
///     block end   0 |                   | 101 |                    | bits used (5)
///     no code     0 |                   | 100 |                    | bits used (5)
///
/// The bits used are those of the code, or of both literals' codes, and the extra ones behind it. What
/// lies between them and bit 8 is 0, so that a shift by the whole word is one by the bits used.
struct DeflateEntry {
  let word: UInt32

  init(_ word: UInt32) {
    self.word = word
  }

  static func literal(_ byte: Int) -> DeflateEntry { DeflateEntry(1 << 31 | UInt32(byte) << 8) }

  /// A length or distance from `base` on, which `extra` bits behind the code are added to.
  static func number(from base: Int, extra: Int) -> DeflateEntry {
    DeflateEntry(UInt32(base) << 16 | UInt32(extra))
  }

  static func subtable(at start: Int, bits: Int) -> DeflateEntry {
    DeflateEntry(UInt32(start) << 16 | 0xC000 | UInt32(bits) << 8)
  }

  static let blockEnd = DeflateEntry(0xA000)
  static let noCode = DeflateEntry(0x8000)

  /// The same for a code of so many bits.
  func coded(in bits: Int) -> DeflateEntry {
    if isLiteral { return DeflateEntry(word | UInt32(bits) << 24 | UInt32(bits)) }
    return DeflateEntry((word + UInt32(bits)) | (isExceptional ? 0 : UInt32(bits) << 8))
  }

  var isLiteral: Bool { word & 1 << 31 != 0 }
  /// Neither a literal nor a number; must not be asked of a literal, nor the next two.
  var isExceptional: Bool { word & 0x8000 != 0 }
  var isSubtable: Bool { word & 0x4000 != 0 }
  var isBlockEnd: Bool { word & 0x2000 != 0 }
  var used: Int { Int(word & 0x1F) }
  /// The bits of the first literal alone, where there may be two.
  var usedByOne: Int { isLiteral ? Int(word >> 24 & 0xF) : used }
  /// The first literal.
  var byte: UInt8 { UInt8(truncatingIfNeeded: word >> 8) }
  /// Both literals, the first one lowest; 0 where there is no second one.
  var bytes: UInt16 { UInt16(truncatingIfNeeded: word >> 8) }
  /// How many literals there are, 1 or 2.
  var literalCount: Int { Int(word >> 30) &- 1 }

  /// The literal and the one behind it, where `next` is one and both take `limit` bits at most.
  ///
  /// Else it is this entry; without a branch, as which it is cannot be foretold.
  func paired(with next: DeflateEntry, within limit: UInt32) -> DeflateEntry {
    let nextUsed = next.word & 0x1F
    // The highest bit is set where both are literals and there are bits to spare.
    let fits = word & next.word & ((word & 0x1F) &+ nextUsed &- limit &- 1)
    let mask = UInt32(bitPattern: Int32(bitPattern: fits) &>> 31)
    let second = 1 << 30 | UInt32(next.byte) &<< 16 | nextUsed
    return DeflateEntry(word &+ (second & mask))
  }

  /// Where in a subtable the bits behind the main table's lead.
  func index(by bits: UInt64) -> Int {
    Int(word >> 16) &+ Int(bits & ((1 &<< UInt64(word >> 8 & 0xF)) &- 1))
  }

  /// The number that `bits`, which begin with the code, stand for.
  func number(in bits: UInt64) -> Int {
    let extra = (bits & ((1 &<< UInt64(word & 0x1F)) &- 1)) &>> UInt64(word >> 8 & 0xF)
    return Int(word >> 16) &+ Int(extra)
  }
}
