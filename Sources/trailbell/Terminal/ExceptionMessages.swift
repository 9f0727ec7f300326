import ReplayReports
import TrailReplay

/// What is to be known of a run's exceptions, as messages.
enum ExceptionMessages {
  /// Reports the exceptions that had ended by the last record, at `time` in seconds since the Unix epoch.
  static func write(_ tally: ReplayTally, _ reading: ReadingSettings, until time: Int?) {
    for (index, exception) in reading.exceptions.enumerated() {
      let matches = tally.records.lapsed[index] ?? 0
      guard let expired = ExpiredException(exception, matches: matches, until: time) else {
        continue
      }
      StandardError.message("warning: \(expired.message)")
    }
  }
}
