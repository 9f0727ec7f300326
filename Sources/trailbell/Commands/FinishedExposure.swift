import ReplayReports
import TrailReplay

/// A reading of who could reach buckets that has been done: its report and its exit status.
struct FinishedExposure {
  let outcome: ReplayOutcome
  let rules: UsedRules
  let options: ExposureOptions
  let reading: ReadingOptions
  /// How people are shown it.
  let style: ReportStyle

  /// Writes results to `results`, then damage, what cannot be judged and the sums to standard error.
  func print(to results: BufferedOutput) {
    let report = ExposureReport(of: outcome, style: style)
    switch options.form.asked {
    case .text: report.writeText(to: results.write)
    case .jsonl: report.writeLines(to: results.write)
    case .csv: report.writeCSV(to: results.write)
    case .markdown: report.writeMarkdown(to: results.write)
    }
    results.finish()
    for warning in outcome.plan.warnings { StandardError.message("warning: \(warning)") }
    DamageMessages.write(outcome.damages, of: outcome.damageCount, errors: reading.errors)
    _ = DamageMessages.reportNothing(outcome.tally, complete: outcome.isComplete, reading)
    for remark in report.remarks { StandardError.message("note: \(remark)") }
    guard !options.quiet else { return }
    StandardError.lines("\n" + Reconciliation(outcome.tally).text)
  }

  /// Damage, of rules as well, wins over what was asked for; what is not known fails nothing.
  var status: ExitStatus {
    if ExitStatus.isDamaged(outcome, rules, reading) { return .damaged }
    let report = ExposureReport(of: outcome)
    let trusted = Set(options.trustedAccount)
    let fails = options.failOn.contains { condition in
      switch condition {
      case .public: report.findsPublic
      case .otherAccount: report.findsOtherAccount(trusting: trusted)
      }
    }
    return fails ? .askedFor : .complete
  }
}
