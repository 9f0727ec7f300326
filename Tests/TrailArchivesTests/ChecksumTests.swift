import ReplayTestSupport
import Testing
import TrailArchives

/// Checksums are right whatever way the processor has to compute them.
@Suite("CRC-32")
struct ChecksumTests {
  /// The checksum bit by bit (RFC 1952, section 8).
  private static func slow(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var value: UInt32 = ~0
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 0 ? value >> 1 : (value >> 1) ^ 0xEDB8_8320 }
    }
    return ~value
  }

  @Test("Bytes of any count, at any place, in any pieces")
  func agreement() {
    var random = SeededGenerator(seed: 3)
    let bytes = (0..<5000).map { _ in UInt8(random.number(in: 0...255)) }
    for _ in 0..<400 {
      let start = random.number(in: 0...70)
      let middle = random.number(in: start...(start + random.pick([0, 15, 64, 65, 300, 4000])))
      let end = random.number(in: middle...min(bytes.count, middle + 700))
      var checksum = Checksum()
      checksum.add(bytes.span.bytes.extracting(start..<middle))
      checksum.add(bytes.span.bytes.extracting(middle..<end))
      #expect(checksum.value == Self.slow(bytes[start..<end]))
    }
  }
}
