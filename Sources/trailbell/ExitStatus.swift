import ArgumentParser
import ReplayReports
import TrailReplay

/// How the program ends; the numbers are part of its contract.
enum ExitStatus: Int32 {
  case complete = 0
  /// The condition the user asked about holds: `--fail-on alarm`, nothing matched, or a record was not found.
  case askedFor = 1
  /// Finished, but something could not be read; wins over `askedFor`.
  case damaged = 2
  /// What was asked is not clear: a place of more than one record.
  case usage = 64
  /// A pattern or definition was rejected.
  case rejected = 65

  /// Whether a replay read nothing, or not all, or some of its rules could not be used.
  static func isDamaged(
    _ outcome: ReplayOutcome, _ rules: UsedRules, _ reading: ReadingOptions
  ) -> Bool {
    let isNothing = NothingRead(outcome.tally, complete: outcome.isComplete) == .nothing
    return isNothing && !reading.allowEmpty || !outcome.isComplete || !rules.isComplete
  }

  /// Ends the program with this status.
  func exit() throws {
    if self != .complete { throw ExitCode(rawValue) }
  }
}
