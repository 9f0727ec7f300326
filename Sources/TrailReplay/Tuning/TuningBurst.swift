public import TrailArchives

/// Something that an alarm rings for as it is now: the matches behind one change to ALARM, and those that came while
/// it lasted.
public struct TuningBurst: Hashable, Sendable {
  /// The alarm's name.
  public let alarm: String
  /// When it went to ALARM, in seconds since the Unix epoch.
  public let at: Int
  /// When it left; nil: it did not.
  public let until: Int?
  /// The time of the first match, on the clock of the run.
  public let first: Int?
  /// How many matches it is of.
  public let matchCount: Int
  /// Who made them, `userIdentity.arn` or else its type, each once, the most frequent first.
  public let actors: [String]
  /// The delivery file of the first match; nil: none has a time.
  public let file: ArchiveLocation?
  /// Which record of that file it is, from 1.
  public let record: Int?
  /// Whether all of it is noise (`TuningPlan.mayRing`) and nothing of it must ring.
  public private(set) var isNoise = false
  /// Whether the plan's exceptions take all of it away.
  public private(set) var isExcepted = false
  /// The numbers of its matches.
  let rows: [Int]

  /// Creates one of which it is not yet known what it counts for.
  init(
    alarm: String, at: Int, until: Int?, first: Int?, matchCount: Int, actors: [String],
    file: ArchiveLocation?, record: Int?, rows: [Int]
  ) {
    (self.alarm, self.at, self.until, self.first) = (alarm, at, until, first)
    (self.matchCount, self.actors) = (matchCount, actors)
    (self.file, self.record, self.rows) = (file, record, rows)
  }

  /// Returns it with what it counts for.
  func rated(isNoise: Bool, isExcepted: Bool) -> TuningBurst {
    var burst = self
    (burst.isNoise, burst.isExcepted) = (isNoise, isExcepted)
    return burst
  }
}
