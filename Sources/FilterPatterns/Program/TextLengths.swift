/// How long some texts are: those of 63 bytes and longer are one length.
struct TextLengths: Sendable {
  private var bits: UInt64 = 0

  mutating func insert(_ length: Int) {
    bits |= Self.bit(length)
  }

  func contains(_ length: Int) -> Bool {
    bits & Self.bit(length) != 0
  }

  private static func bit(_ length: Int) -> UInt64 {
    1 &<< UInt64(min(length, 63))
  }
}
