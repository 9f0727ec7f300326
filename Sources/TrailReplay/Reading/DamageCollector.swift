/// What could not be read: how many places, and the first few of them by file and place.
///
/// Its size does not depend on how much is damaged: an archive of nothing but damaged files must not
/// fill the memory. A log gets every one.
struct DamageCollector: Sendable {
  /// How many are kept.
  static let limit = 1000

  /// All places.
  private(set) var count = 0
  private var kept: [InputDamage] = []
  /// How many of what was taken are neither kept nor logged, as whoever met them kept no more.
  private(set) var cut = 0
  private let log: DamageLog?

  init(log: DamageLog? = nil) {
    self.log = log
  }

  /// Creates a collector that has met `count` places, and kept these.
  init(count: Int, kept: [InputDamage]) {
    (self.count, self.kept, log) = (count, kept, nil)
  }

  /// The least of all, in order.
  var first: [InputDamage] { Array(kept.sorted().prefix(Self.limit)) }

  mutating func add(_ damage: InputDamage) {
    log?.add(damage)
    count += 1
    keep(damage)
  }

  /// Adds what another worker met; any order gives the same.
  mutating func merge(_ other: DamageCollector) {
    // Counts that were stored may be anything: they must not trap.
    count &+= other.count
    for damage in other.kept { keep(damage) }
  }

  /// Takes what was met elsewhere, and in no log of this process.
  mutating func take(_ other: DamageCollector) {
    cut &+= other.count - other.kept.count
    if let log { for damage in other.first { log.add(damage) } }
    merge(other)
  }

  private mutating func keep(_ damage: InputDamage) {
    kept.append(damage)
    guard kept.count >= 4 * Self.limit else { return }
    kept.sort()
    kept.removeSubrange(Self.limit...)
  }
}

/// Takes every damage as it is met, from whichever worker.
public final class DamageLog: Sendable {
  /// Takes one damage.
  public let write: @Sendable (InputDamage) -> Void
  private let turn = Monitor(())

  /// Creates a log that hands each damage to `write`, one at a time, in the order they are met.
  public init(_ write: @escaping @Sendable (InputDamage) -> Void) {
    self.write = write
  }

  func add(_ damage: InputDamage) {
    turn.withLock { _ in write(damage) }
  }
}
