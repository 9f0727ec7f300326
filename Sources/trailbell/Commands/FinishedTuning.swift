import AlarmDefinitions
import ArgumentParser
import MetricAlarms
import ReplayReports
import TrailReplay

/// A tuning that has been run: its report or its definitions, and its exit status.
struct FinishedTuning {
  let outcome: TuningOutcome
  let rules: UsedRules
  let exceptions: ExceptionOptions
  let options: TuneReportOptions
  let reading: ReadingOptions
  /// How people are shown it.
  let style: ReportStyle
  /// Whether all filters had room for their exceptions.
  private(set) var isWhole = true

  /// Writes results to `results`, then damage and the sums to standard error.
  mutating func print(to results: BufferedOutput) throws {
    let report = TuneReport(outcome, style: style)
    if let form = options.export {
      results.write(try definitions().text(as: form))
    } else {
      results.write(report.text(as: options.form.asked))
    }
    results.finish()
    let now = outcome.now
    for warning in now.plan.warnings { StandardError.message("warning: \(warning)") }
    for remark in report.remarks { StandardError.message("warning: \(remark)") }
    ExceptionMessages.write(now.tally, outcome.plan.replay.reading, until: now.lastRecordTime)
    DamageMessages.write(now.damages, of: now.damageCount, errors: reading.errors)
    _ = DamageMessages.reportNothing(now.tally, complete: now.isComplete, reading)
    guard !options.quiet else { return }
    StandardError.lines("\n" + Reconciliation(now.tally).text)
  }

  /// The definitions of the choice that was asked for, or of the best one; ends the program where there is none.
  private mutating func definitions() throws -> DefinitionsExport {
    let choice: TuningChoice
    switch options.choice ?? outcome.best.map({ $0 + 1 }) {
    case nil:
      StandardError.message("every choice misses an incident; give one with --choice")
      throw ExitCode(ExitStatus.askedFor.rawValue)
    case 0: choice = outcome.today.choice
    case let number? where number <= outcome.results.count:
      choice = outcome.results[number - 1].choice
    case let number?:
      StandardError.message("there is no choice \(number): they are 1 to \(outcome.results.count)")
      throw ExitCode(ExitStatus.usage.rawValue)
    }
    var definitions = rules.definitions
    // As they are now includes what the options say of all alarms.
    try definitions.setAlarms(choice.alarms(outcome.plan.replay.alarms))
    if choice.excepts { isWhole = try exceptions.put(into: &definitions) }
    return options.places.export(of: definitions)
  }

  /// Damage, of rules as well; a filter without room for its exceptions.
  var status: ExitStatus {
    !isWhole || ExitStatus.isDamaged(outcome.now, rules, reading) ? .damaged : .complete
  }
}
