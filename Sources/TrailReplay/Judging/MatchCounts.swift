/// Exact counts of matches: of all that survive, whatever is kept of them to be shown.
public struct MatchCounts: Hashable, Sendable {
  /// How many matches there are; a record counts once for every filter it matches.
  public let total: Int
  /// How many of the calls were refused.
  public let denied: Int
  /// How many failed for another reason.
  public let failed: Int
  /// Who made them, the most frequent first, then by name; matches that name no actor come last.
  public let actors: [Actor]

  /// What one actor did.
  public struct Actor: Hashable, Sendable {
    /// `userIdentity.arn`, or else `userIdentity.type`; nil for all matches with neither.
    public let name: String?
    /// The name's bytes: to `String`, two spellings of one character are the same, and actors' are not.
    public var key: [UInt8]? { name.map { Array($0.utf8) } }
    /// How many matches are theirs.
    public internal(set) var count = 0
    /// How many of their calls were refused.
    public internal(set) var denied = 0
    /// How many failed for another reason.
    public internal(set) var failed = 0
    /// The earliest `eventTime`, in seconds since the Unix epoch; nil where no match has one.
    public internal(set) var first: Int?
    /// The latest `eventTime`.
    public internal(set) var last: Int?

    /// No match of an actor, by the name's bytes.
    init(named name: [UInt8]?) { self.name = name.map { String(decoding: $0, as: UTF8.self) } }
  }

  /// No matches.
  static let none = MatchCounts([])

  init(_ actors: [Actor]) {
    total = actors.reduce(0) { $0 + $1.count }
    denied = actors.reduce(0) { $0 + $1.denied }
    failed = actors.reduce(0) { $0 + $1.failed }
    self.actors = actors.sorted { left, right in
      guard let name = left.name, let other = right.name else { return left.name != nil }
      return left.count != right.count ? left.count > right.count : Self.precedes(name, other)
    }
  }

  /// The order of names' bytes, but for those that are the same to `String`, which come together: it
  /// compares faster.
  private static func precedes(_ name: String, _ other: String) -> Bool {
    name == other ? name.utf8.lexicographicallyPrecedes(other.utf8) : name < other
  }

  /// How many different actors are named.
  public var actorCount: Int {
    actors.count - (actors.last.map { $0.name == nil } ?? false ? 1 : 0)
  }

  /// The earliest `eventTime` of all; nil where no match has one.
  public var first: Int? { actors.compactMap(\.first).min() }

  /// The latest `eventTime` of all.
  public var last: Int? { actors.compactMap(\.last).max() }

  /// Returns these and those of `other` together.
  public func adding(_ other: MatchCounts) -> MatchCounts {
    var actors = Dictionary(uniqueKeysWithValues: actors.map { ($0.key, $0) })
    for actor in other.actors { actors[actor.key, default: Actor(named: actor.key)].add(actor) }
    return MatchCounts(Array(actors.values))
  }
}

extension MatchCounts.Actor {
  /// Counts one match more.
  mutating func add(_ row: LedgerRow) {
    count += 1
    denied += row.outcome == .denied ? 1 : 0
    failed += row.outcome == .failed ? 1 : 0
    add(row.times.event, row.times.event)
  }

  /// Adds what `other` counts.
  mutating func add(_ other: Self) {
    count += other.count
    denied += other.denied
    failed += other.failed
    add(other.first, other.last)
  }

  private mutating func add(_ first: Int?, _ last: Int?) {
    self.first = [self.first, first].compactMap(\.self).min()
    self.last = [self.last, last].compactMap(\.self).max()
  }
}
