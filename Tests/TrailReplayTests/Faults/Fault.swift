import ReplayTestSupport

/// Something done to a file's bytes, and which of them it touched.
struct Fault: CustomStringConvertible {
  /// What is done.
  enum Kind: CaseIterable {
    case flip
    case cut
    case delete
    case insert
    case double
    case swap
    case splice
  }

  let kind: Kind
  /// The bytes of the sound file that are not where, or what, they were.
  let touched: [Range<Int>]
  /// The file afterwards.
  let bytes: [UInt8]

  var description: String { "\(kind) \(touched)" }

  /// Spoils `file`; bytes to splice in come from `donor`.
  init(_ kind: Kind, of file: FaultedFile, donor: [UInt8], using random: inout SeededGenerator) {
    self.kind = kind
    var bytes = file.bytes
    let place = Self.range(in: bytes, using: &random)
    switch kind {
    case .flip:
      for index in place.prefix(random.pick([1, 1, 2, 8])) {
        bytes[index] ^= UInt8(random.number(in: 1...255))
      }
      touched = [place]
    case .cut:
      bytes.removeSubrange(place.lowerBound...)
      touched = [place.lowerBound..<file.bytes.count]
    case .delete:
      bytes.removeSubrange(place)
      touched = [place]
    case .insert:
      bytes.insert(contentsOf: Self.garbage(for: file, using: &random), at: place.lowerBound)
      touched = [place.lowerBound..<place.lowerBound]
    case .double:
      bytes.insert(contentsOf: bytes[place], at: place.upperBound)
      touched = [place.upperBound..<place.upperBound]
    case .swap:
      let half = place.lowerBound + place.count / 2
      bytes.replaceSubrange(
        place, with: Array(bytes[half..<place.upperBound] + bytes[place.lowerBound..<half]))
      touched = [place]
    case .splice:
      bytes.replaceSubrange(place, with: donor[Self.range(in: donor, using: &random)])
      touched = [place]
    }
    self.bytes = bytes
  }

  private static func range(in bytes: [UInt8], using random: inout SeededGenerator) -> Range<Int> {
    let start = random.number(in: 0...(bytes.count - 1))
    let length = random.pick([1, 1, 2, 7, 40, 200, 1000])
    return start..<min(bytes.count, start + length)
  }

  /// Garbage that no JSON has, with a forged record in it.
  ///
  /// A line by itself is one of JSON lines whoever wrote it, so such files get none of those.
  private static func garbage(
    for file: FaultedFile, using random: inout SeededGenerator
  ) -> [UInt8] {
    let bait = FaultedFile.forgedRecord
    // 0 and 255 could be a byte of a length, which makes the garbage behind it a text of its own.
    let (zero, full): (UInt8, UInt8) = file.isPacked ? (0xF5, 0xF5) : (0, 0xFF)
    let start: [UInt8] = random.pick([
      [zero], [0x1F, 0x8B], [0x1F, 0x8B, 8, 0], Array("x".utf8), [full],
    ])
    let end = file.hasLines || file.layout == .memberedLines ? " x" : random.pick(["", "\n", "x"])
    let middle = end == " x" ? "" : random.pick(["", "\n", ",", "]}"])
    return start + Array((middle + bait + end).utf8)
  }
}
