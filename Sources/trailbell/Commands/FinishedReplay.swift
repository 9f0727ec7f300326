import AlarmDefinitions
import ArgumentParser
import ReplayReports
import TrailReplay

/// A replay that has been run: its report, its summary and its exit status.
struct FinishedReplay {
  /// What was found: under one treatment of missing data, or under each of them.
  let outcomes: [ReplayOutcome]
  let rules: UsedRules
  let options: ReportOptions
  /// What was read, as it was given.
  let inputs: [String]
  let reading: ReadingOptions
  /// How people are shown it, but for what the options ask of it.
  var style: ReportStyle

  /// The archive is the same in all of them.
  private var outcome: ReplayOutcome { outcomes[0] }

  /// Writes results to `results`, then damage and the summary to standard error.
  func print(to results: BufferedOutput) {
    write(to: results)
    results.finish()
    for warning in outcome.plan.warnings { StandardError.message("warning: \(warning)") }
    ExceptionMessages.write(
      outcome.tally, outcome.plan.reading, until: outcome.lastRecordTime)
    DamageMessages.write(
      outcome.damages, of: outcome.damageCount, errors: reading.errors,
      unlogged: outcome.unloggedDamageCount)
    _ = DamageMessages.reportNothing(outcome.tally, complete: outcome.isComplete, reading)
    guard !options.quiet else { return }
    StandardError.notes(
      ReportSubject.replay(outcomes).assumedFacts(options.form.asked.traits.assumptions))
    StandardError.lines("\n" + OutcomeSummary(outcome).text)
    StandardError.lines(Reconciliation(outcome.tally).text)
    if let others = OtherAlarmsNote(outcome) { StandardError.lines(others.text) }
  }

  private func write(to results: BufferedOutput) {
    var style = style
    (style.groupsByActor, style.showsDetail) = (options.groupBy == .actor, options.detail)
    style.ruleNames = rules.definitions.names
    options.form.asked.report(of: .replay(outcomes), style: style)
      .write(options.kinds ?? [.transitions], to: results.write)
  }

  /// Writes the summary object where `--summary` says.
  func writeSummary(since start: ContinuousClock.Instant) throws {
    guard let path = options.summary else { return }
    let circumstances = SummaryFile.circumstances(
      of: rules.definitions, inputs: inputs, since: start)
    try SummaryFile.write(SummaryReport(outcome, circumstances), to: path)
  }

  /// Damage, of rules as well, wins over an alarm.
  var status: ExitStatus {
    if ExitStatus.isDamaged(outcome, rules, reading) { return .damaged }
    let hasFired = outcomes.contains { OutcomeSummary($0).timesInAlarm > 0 }
    return options.failOn == .alarm && hasFired ? .askedFor : .complete
  }
}
