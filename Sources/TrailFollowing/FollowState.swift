import TrailArchives
package import TrailReplay

/// All that a follower remembers: what a replay of the files so far would read, and what has been reported of it.
package struct FollowState: Sendable {
  /// What was read of all files so far.
  var reading: ArchiveReading
  /// From where it is judged; nil: from the first record.
  var base: Resumption?
  /// Whether records came that are older than all that is remembered, and the folder is still to be read again.
  var isBehindBase = false
  var seen = SeenFiles()
  var waiting = WaitingFiles()
  var edge = FrozenEdge()
  var told = ToldTransitions()
  var outbox = Outbox()
  var counts = FollowCounts()
  /// The first second of which changes are reported, settled when following begins; nil: all are.
  package internal(set) var from: Int?
  /// When a file last came, by the clock of the passes; nil: nobody asked.
  var lastArrival: Int?
  /// Since when the source is silent; nil: it is not.
  var silentSince: Int?
  /// Whether an alarm went to ALARM, and nobody asked since.
  var hasRaisedAlarm = false
  /// What went wrong last; nil: nothing did.
  var lastFailure: Failure?

  /// Something that went wrong.
  package struct Failure: Equatable, Sendable {
    /// When, in seconds since the Unix epoch.
    package let at: Int
    /// What was said of it.
    package let text: String
  }

  /// Creates the state in which nothing has been read.
  package init(of plan: ReplayPlan, from: Int?) {
    (reading, self.from) = (ArchiveReading(of: plan), from)
  }
}

/// What was met while following, since it began.
package struct FollowCounts: Equatable, Sendable {
  /// Files that were read.
  package var filesRead = 0
  /// Those of them in which something could not be read.
  package var filesDamaged = 0
  /// Files that came when the edge was past the minute in their names.
  package var filesLate = 0
  /// Files that were written to after they had been read; what they hold now is not read.
  package var filesRewritten = 0
  /// Changes of state that were reported, corrections among them.
  package var changesReported = 0

  /// Creates the counts of nothing.
  package init() {}
}
