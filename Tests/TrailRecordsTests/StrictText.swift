/// The text of a string while it is read: raw bytes and escapes, joined as UTF-16.
struct StrictText {
  private var units: [UInt16] = []
  private var raw: [UInt8] = []
  private(set) var hasEscapes = false

  mutating func add(_ byte: UInt8) {
    raw.append(byte)
  }

  /// Ends a run of raw bytes; false when it is not UTF-8.
  mutating func endRun() -> Bool {
    guard let text = String(validating: raw, as: UTF8.self) else { return false }
    units += Array(text.utf16)
    raw = []
    return true
  }

  mutating func add(_ escaped: UInt16) {
    units.append(escaped)
    hasEscapes = true
  }

  /// The text as UTF-8, U+FFFD for each half of a pair that stands alone.
  var decoded: [UInt8] {
    Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// Whether more bytes could make the run good: tried out with what can end a character.
  var canGoOn: Bool {
    let ends: [UInt8] = [0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF]
    var tails: [[UInt8]] = [[]]
    for _ in 0..<3 {
      tails += tails.flatMap { tail in ends.map { tail + [$0] } }
    }
    return (0...3).contains { cut in
      guard String(validating: raw.dropLast(cut), as: UTF8.self) != nil else { return false }
      return cut == 0 || tails.contains { isOneCharacter(raw.suffix(cut) + $0) }
    }
  }

  private func isOneCharacter(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(validating: bytes, as: UTF8.self)?.unicodeScalars.count == 1
  }
}
