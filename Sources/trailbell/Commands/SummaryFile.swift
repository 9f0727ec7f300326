import AlarmDefinitions
import ArgumentParser
import ReplayReports

/// The file that `--summary` names.
enum SummaryFile {
  /// What a run's summary says of it besides what was found.
  static func circumstances(
    of definitions: Definitions, inputs: [String], since start: ContinuousClock.Instant
  ) -> RunCircumstances {
    var circumstances = RunCircumstances()
    circumstances.seconds = start.elapsedSeconds
    circumstances.version = TrailbellCommand.version
    circumstances.ruleNames = definitions.names
    circumstances.ruleFingerprint = definitions.fingerprint
    circumstances.inputs = inputs
    return circumstances
  }

  /// Writes `report` to `path`, whole or not at all.
  static func write(_ report: SummaryReport, to path: String) throws {
    guard let reason = WholeFile.write(Array(report.text.utf8), to: path) else { return }
    StandardError.message("\(path): the summary cannot be written: \(reason)")
    throw ExitCode(ExitStatus.damaged.rawValue)
  }
}

extension ContinuousClock.Instant {
  /// Seconds from this instant to now, to the millisecond.
  fileprivate var elapsedSeconds: Double {
    let parts = (ContinuousClock.now - self).components
    return (Double(parts.seconds) * 1000 + Double(parts.attoseconds / 1_000_000_000_000_000)) / 1000
  }
}
