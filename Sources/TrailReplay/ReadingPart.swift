import TrailArchives

/// What one worker counted and could not read; parts merge in any order.
struct ReadingPart: Sendable {
  var tally = ReplayTally()
  var damages: [InputDamage] = []
  /// The least time of any record that took part, on the run's clock.
  var firstTime: Int?

  mutating func note(_ time: Int?) {
    guard let time else { return }
    firstTime = min(firstTime ?? time, time)
  }

  /// Notes that a worker could not begin: what it would have read may be left unread.
  mutating func noteMissingMemory() {
    let error = ArchiveError(path: .standardInput, kind: .noMemory)
    damages.append(InputDamage(path: error.path, kind: .archive(error)))
  }

  mutating func merge(_ other: ReadingPart) {
    tally.merge(other.tally)
    damages += other.damages
    note(other.firstTime)
  }
}
