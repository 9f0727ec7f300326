import MetricWindows
import TrailRecords

/// How many records there are in each minute.
struct RecordCounts: Sendable {
  private var counts: [Int: Int] = [:]
  /// The minute of the records counted last, and those of them that are not in `counts` yet.
  ///
  /// Most records come in their minute's company: one comparison saves most look-ups.
  private var (minute, run) = (0, 0)
  /// That minute as the text of a time has it; nil where none said.
  private var text: EventMinute?

  /// Counts `count` records at `time`, in seconds since the Unix epoch; a negative count takes back.
  ///
  /// With the minute as the text of that time has it, if known.
  mutating func add(_ count: Int, at time: Int, _ text: EventMinute? = nil) {
    let minute = WindowGrid.minutes.start(containing: time)
    if minute != self.minute {
      endRun()
      (self.minute, self.text) = (minute, nil)
    }
    // Counts that were stored may be anything: they must not trap.
    run &+= count
    // A time with the second 60 is in the minute after that of its text.
    if let text, text.second != nil { self.text = text }
  }

  /// Counts a record in the minute of the one before, if it is there by its text; else returns false.
  mutating func addOne(in minute: EventMinute) -> Bool {
    guard let text, text.holds(minute) else { return false }
    run += 1
    return true
  }

  /// Counts those of `other` too.
  mutating func merge(_ other: RecordCounts) {
    for (minute, count) in other.byMinute { add(count, at: minute) }
  }

  /// Returns these and those of `other` together.
  func merging(_ other: RecordCounts) -> RecordCounts {
    var counts = self
    counts.merge(other)
    return counts
  }

  /// The counts, by the first second of their minute; some may be zero.
  var byMinute: [Int: Int] {
    var counted = self
    counted.endRun()
    return counted.counts
  }

  private mutating func endRun() {
    if run != 0 { counts[minute, default: 0] &+= run }
    run = 0
  }
}
