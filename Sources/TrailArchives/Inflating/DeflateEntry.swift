/// What a code stands for, as a table of codes holds it.
///
///     literal     1 | byte (at 16)                        | bits used (5)
///     length      0 | base (15, at 16) | 0   | code bits (4, at 8) | bits used (5)
///     distance    0 | base (15, at 16) | 0   | code bits (4, at 8) | bits used (5)
///     subtable    0 | start (15, at 16) | 110 | its bits (4, at 8) | bits used (5)
///     block end   0 |                   | 101 |                    | bits used (5)
///     no code     0 |                   | 100 |                    | bits used (5)
///
/// The bits used are those of the code and the extra ones behind it.
struct DeflateEntry {
  let word: UInt32

  init(_ word: UInt32) {
    self.word = word
  }

  static func literal(_ byte: Int) -> DeflateEntry { DeflateEntry(1 << 31 | UInt32(byte) << 16) }

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
    let hasExtra = !isLiteral && !isExceptional
    return DeflateEntry((word + UInt32(bits)) | (hasExtra ? UInt32(bits) << 8 : 0))
  }

  var isLiteral: Bool { word & 1 << 31 != 0 }
  /// Neither a literal nor a number.
  var isExceptional: Bool { word & 0x8000 != 0 }
  var isSubtable: Bool { word & 0x4000 != 0 }
  var isBlockEnd: Bool { word & 0x2000 != 0 }
  var used: Int { Int(word & 0x1F) }
  var byte: UInt8 { UInt8(truncatingIfNeeded: word >> 16) }

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
