import AlarmDefinitions
import ArgumentParser
import ReplayReports
import TrailReplay

/// A replay that has been run: its report, its summary and its exit status.
struct FinishedReplay {
  let outcome: ReplayOutcome
  let definitions: Definitions
  let options: ReportOptions
  let inputs: [String]

  /// Writes results to standard output, then damage and the summary to standard error.
  func print() {
    let results = BufferedOutput()
    let kinds = options.kinds ?? [.transitions]
    switch options.format {
    case .jsonl: JSONLinesReport(outcome).write(kinds, to: results.write)
    case .text:
      var style = TerminalStyle.standardOutput(allowsColour: !options.noColor)
      style.groupsByActor = options.groupBy == .actor
      TextReport(outcome, style: style).write(kinds, to: results.write)
    }
    results.flush()
    for warning in outcome.plan.warnings { StandardError.message("warning: \(warning)") }
    for damage in outcome.damages { StandardError.message("\(damage)") }
    if outcome.tally.files.found == 0 { StandardError.message("no files found") }
    if !options.quiet {
      StandardError.write("\n" + OutcomeSummary(outcome).text)
      StandardError.write(Reconciliation(outcome.tally).text)
    }
  }

  /// Writes the summary object where `--summary` says, whole or not at all.
  func writeSummary(seconds: Double) throws {
    guard let path = options.summary else { return }
    var circumstances = SummaryReport.Circumstances()
    circumstances.seconds = seconds
    circumstances.version = TrailbellCommand.version
    circumstances.ruleNames = definitions.names
    circumstances.ruleFingerprint = definitions.fingerprint
    circumstances.inputs = inputs
    let text = SummaryReport(outcome, circumstances).text
    if let reason = WholeFile.write(Array(text.utf8), to: path) {
      StandardError.message("\(path): the summary cannot be written: \(reason)")
      throw ExitCode(ExitStatus.damaged.rawValue)
    }
  }

  /// Damage wins over an alarm.
  var status: ExitStatus {
    if !outcome.isComplete { return .damaged }
    let hasFired = OutcomeSummary(outcome).timesInAlarm > 0
    return options.failOn == .alarm && hasFired ? .askedFor : .complete
  }
}
