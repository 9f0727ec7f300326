/// What makes two matching records the same event: 128 bits drawn from their five naming fields.
///
/// The bits come from the standard library's keyed hash, so that nobody can write two records
/// that share them; they differ from run to run and never leave the process.
struct EventIdentity: Hashable, Comparable, Sendable {
  private let high: Int
  private let low: Int

  /// Creates the identity of the event with these texts, each as it is in the record.
  init(_ fields: [String?]) {
    var first = Hasher()
    var second = Hasher()
    first.combine(0)
    second.combine(1)
    for bytes in fields.map({ $0.map { Array($0.utf8) } }) {
      first.combine(bytes)
      second.combine(bytes)
    }
    high = first.finalize()
    low = second.finalize()
  }

  static func < (left: EventIdentity, right: EventIdentity) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}
