import MetricWindows

/// How many records there are in each minute.
struct RecordCounts: Sendable {
  private var counts: [Int: Int] = [:]
  /// The minute of the records counted last, and those of them that are not in `counts` yet.
  ///
  /// Most records come in their minute's company: one comparison saves most look-ups.
  private var (minute, run) = (0, 0)

  /// Counts `count` records at `time`, in seconds since the Unix epoch; a negative count takes back.
  mutating func add(_ count: Int, at time: Int) {
    let minute = WindowGrid.minutes.start(containing: time)
    if minute != self.minute {
      endRun()
      self.minute = minute
    }
    run += count
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

  /// The counts that are not zero, by the first second of their minute.
  var byMinute: [Int: Int] {
    var counted = self
    counted.endRun()
    return counted.counts.filter { $0.value != 0 }
  }

  private mutating func endRun() {
    if run != 0 { counts[minute, default: 0] += run }
    run = 0
  }
}
