/// 128 bits drawn from a few texts and a time, which tell these from all others in less room than they
/// take, and are the same in every process.
///
/// Their key is known, so that somebody could write two records that share them. Nothing is gained by it:
/// who can write records into an archive can as well write one with another's eventID.
struct EventIdentity: Hashable, Comparable, Sendable {
  let high: UInt64
  let low: UInt64

  /// Creates the identity of these texts, each as it is in the record, at `time`, if it is known.
  init(_ fields: [[UInt8]?], at time: Int?) {
    var hash = SipHash()
    hash.combine(time == nil ? 0 : 1)
    hash.combine(UInt64(bitPattern: Int64(time ?? 0)))
    for text in fields {
      hash.combine(text == nil ? 0 : 1)
      hash.combine(text ?? [])
    }
    (high, low) = hash.finish()
  }

  /// What stands for no identity, where an optional one would take more room.
  static let none = EventIdentity(high: 0, low: 0)

  /// Creates an identity that was kept before.
  init(high: UInt64, low: UInt64) {
    (self.high, self.low) = (high, low)
  }

  static func < (left: EventIdentity, right: EventIdentity) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}
