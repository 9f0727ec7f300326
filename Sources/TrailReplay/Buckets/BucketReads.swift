/// What strangers read of buckets: how often, how much and from where.
///
/// Kept per bucket, minute and caller's account. An event that was delivered twice counts once: it is known
/// by its identity, which takes a few words each. Of very many events none is known any longer; memory then
/// grows with the minutes only.
struct BucketReads: Sendable {
  /// Calls that read what is in a bucket, by `eventName`.
  static let eventNames = [
    "GetObject", "HeadObject", "ListObjects", "ListObjectsV2", "ListObjectVersions",
    "SelectObjectContent", "GetObjectTorrent", "GetObjectAttributes",
  ]

  /// How many events are told apart.
  static let identityLimit = 5_000_000

  /// Whose reads are counted together.
  struct Group: Hashable, Comparable, Sendable {
    let bucket: String
    let owner: String
    /// The caller's account; nil: it has none.
    let account: String?
    /// The first second of the minute, since the Unix epoch.
    let minute: Int

    static func < (left: Group, right: Group) -> Bool {
      // No account is empty.
      let (one, other) = (left.account ?? "", right.account ?? "")
      return (left.bucket, left.owner, left.minute, one)
        < (right.bucket, right.owner, right.minute, other)
    }
  }

  private(set) var tallies: [Group: ReadTally] = [:]
  private var identityCount = 0
  /// Whether there were more events than are told apart, so that some may be counted twice.
  private(set) var mayHoldRepeats = false
  private let limit: Int

  /// Creates what nothing was read of; `limit` is for tests.
  init(limit: Int = identityLimit) {
    self.limit = limit
  }

  /// Creates what was kept before.
  init(_ tallies: [Group: ReadTally], mayHoldRepeats: Bool) {
    self.init()
    self.tallies = tallies
    identityCount = tallies.values.reduce(0) { $0 + $1.identityCount }
    if mayHoldRepeats || identityCount > limit { forgetIdentities() }
  }

  /// Counts a read.
  mutating func add(_ read: StrangerRead) {
    change(read.group) { $0.add(read, isTold: $1) }
  }

  /// Adds what was read apart.
  mutating func merge(_ other: BucketReads) {
    if other.mayHoldRepeats, !mayHoldRepeats { forgetIdentities() }
    for (group, tally) in other.tallies {
      change(group) { $0.merge(tally, isTold: $1) }
    }
  }

  private mutating func change(_ group: Group, _ change: (inout ReadTally, Bool) -> Void) {
    let before = tallies[group]?.identityCount ?? 0
    change(&tallies[group, default: ReadTally()], !mayHoldRepeats)
    identityCount += (tallies[group]?.identityCount ?? 0) - before
    if identityCount > limit { forgetIdentities() }
  }

  private mutating func forgetIdentities() {
    tallies = tallies.mapValues(\.withRepeats)
    (identityCount, mayHoldRepeats) = (0, true)
  }
}
