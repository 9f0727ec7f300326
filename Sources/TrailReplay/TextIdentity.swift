/// 128 bits drawn from a few texts and a time, which tell these from all others in less room than they
/// take.
///
/// The bits come from the standard library's keyed hash, so that nobody can write two records
/// that share them; they differ from run to run and never leave the process.
struct TextIdentity: Hashable, Comparable, Sendable {
  private let high: Int
  private let low: Int

  /// Creates the identity of these texts, each as it is in the record, at `time`, if it is known.
  init(_ fields: [[UInt8]?], at time: Int?) {
    var first = Hasher()
    var second = Hasher()
    first.combine(0)
    second.combine(1)
    first.combine(time)
    second.combine(time)
    for bytes in fields {
      first.combine(bytes == nil)
      second.combine(bytes == nil)
      first.combine(words: bytes ?? [])
      second.combine(words: bytes ?? [])
    }
    high = first.finalize()
    low = second.finalize()
  }

  /// What stands for no identity, where an optional one would take more room.
  static let none = TextIdentity()

  private init() {
    (high, low) = (0, 0)
  }

  static func < (left: TextIdentity, right: TextIdentity) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}
