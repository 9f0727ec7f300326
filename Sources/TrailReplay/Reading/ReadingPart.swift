import MetricWindows
import TrailArchives
import TrailRecords

/// What one worker counted and could not read; parts merge in any order.
struct ReadingPart: Sendable {
  var tally = ReplayTally()
  var damages: DamageShelf
  /// The least time of any record that took part, on the run's clock.
  private(set) var firstTime: Int?
  /// A minute that `firstTime` is not later than.
  private var firstMinute: EventMinute?
  /// First seconds of the minutes in which records took part, for default values.
  ///
  /// Kept only where a filter has one: memory then grows with these minutes. Records that are
  /// dropped as duplicates are among them: they were delivered (assumed; see rule 9.4).
  private(set) var minutes: Set<Int> = []
  private let keepsMinutes: Bool
  /// Most records come in their minute's company: one comparison saves most look-ups.
  private var lastMinute: Int?

  init(keepsMinutes: Bool = false, log: DamageLog? = nil) {
    damages = DamageShelf(log: log)
    self.keepsMinutes = keepsMinutes
  }

  /// Notes the time of a record that took part, and the minute as its text has it, if known.
  mutating func note(_ time: Int?, _ minute: EventMinute? = nil) {
    guard let time else { return }
    if time < firstTime ?? .max {
      firstTime = time
      firstMinute = minute ?? firstMinute
    }
    if keepsMinutes { noteMinute(of: time) }
  }

  /// Whether a time in this minute may be news.
  func wantsTime(in minute: EventMinute) -> Bool {
    guard !keepsMinutes, let firstMinute else { return true }
    return minute <= firstMinute
  }

  private mutating func noteMinute(of time: Int) {
    let minute = WindowGrid.minutes.start(containing: time)
    if minute == lastMinute { return }
    lastMinute = minute
    minutes.insert(minute)
  }

  /// Notes that a worker could not begin: what it would have read may be left unread.
  mutating func noteMissingMemory() {
    let error = ArchiveError(path: .standardInput, kind: .noMemory)
    damages.add(InputDamage(path: error.path, kind: .archive(error)))
  }

  mutating func merge(_ other: ReadingPart) {
    tally.merge(other.tally)
    damages.merge(other.damages)
    firstTime = [firstTime, other.firstTime].compactMap(\.self).min()
    minutes.formUnion(other.minutes)
  }
}
