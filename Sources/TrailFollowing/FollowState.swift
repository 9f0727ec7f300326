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

/// Lines that are reported, from when they are known for good until they have been delivered.
struct Outbox: Equatable, Sendable {
  /// The number of the first of them, counted from 0 since following began.
  private(set) var first = 0
  private(set) var lines: [[UInt8]] = []

  /// The number that the next line will have.
  var next: Int { first + lines.count }

  mutating func append(_ line: [UInt8]) { lines.append(line) }

  /// Forgets all lines before number `number`: they have been delivered.
  mutating func drop(before number: Int) {
    let count = min(max(0, number - first), lines.count)
    lines.removeFirst(count)
    // An older state knows less than has been delivered: what comes now has later numbers.
    first = lines.isEmpty ? max(first + count, number) : first + count
  }

  /// Creates an outbox of lines that were kept.
  init(first: Int = 0, lines: [[UInt8]] = []) { (self.first, self.lines) = (first, lines) }
}
