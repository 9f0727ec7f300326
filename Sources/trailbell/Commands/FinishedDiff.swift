import ReplayReports
import TrailReplay

/// A comparison that has been run: its report and its exit status.
struct FinishedDiff {
  let differences: Differences
  let names: DiffReport.Names
  /// The old rules and the new ones.
  let rules: [UsedRules]
  let options: DiffOptions
  let reading: ReadingOptions
  /// How people are shown it.
  let style: ReportStyle

  private var report: DiffReport {
    DiffReport(differences, names, style: style, version: TrailbellCommand.version)
  }

  /// Writes results to `results`, then damage and the sums to standard error.
  func print(to results: BufferedOutput) {
    results.write(report.text(as: options.form.asked))
    results.finish()
    let outcome = differences.new
    for (name, plan) in [(names.old, differences.old.plan), (names.new, outcome.plan)] {
      for warning in plan.warnings { StandardError.message("warning: \(name): \(warning)") }
    }
    ExceptionMessages.write(
      outcome.tally, outcome.plan.reading, until: outcome.lastRecordTime)
    DamageMessages.write(outcome.damages, of: outcome.damageCount, errors: reading.errors)
    _ = DamageMessages.reportNothing(outcome.tally, complete: outcome.isComplete, reading)
    guard !options.quiet else { return }
    StandardError.lines("\n" + Reconciliation(outcome.tally).text)
  }

  /// Damage, of rules as well, wins over what was asked for.
  var status: ExitStatus {
    if rules.contains(where: { ExitStatus.isDamaged(differences.new, $0, reading) }) {
      return .damaged
    }
    let fails = options.failOn.contains { condition in
      switch condition {
      case .newAlarm: report.findsNewAlarm
      case .lostAlarm: report.findsLostAlarm
      }
    }
    return fails ? .askedFor : .complete
  }
}
