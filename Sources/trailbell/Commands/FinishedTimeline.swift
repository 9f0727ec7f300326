import ArgumentParser
import ReplayReports
import TrailArchives
import TrailReplay

/// A timeline on its way to where results go: its report and its exit status.
struct FinishedTimeline {
  let options: TimelineOptions
  let reading: ReadingOptions
  /// The replay that found the times of an alarm, where there was one.
  var replay: ReplayOutcome?
  private var outcome: TimelineOutcome?
  private var count = TimelineOutcome.Count()

  /// How people are shown it.
  private let style: ReportStyle
  private let results: BufferedOutput

  init(
    options: TimelineOptions, reading: ReadingOptions, style: ReportStyle, results: BufferedOutput
  ) {
    (self.options, self.reading, self.style) = (options, reading, style)
    self.results = results
  }

  /// Reads `inputs`, and writes results, then damage and the sums to standard error.
  ///
  /// Ends the program with status 2 where temporary files fail.
  mutating func print(
    _ timeline: Timeline, over inputs: [ArchiveInput], _ progress: ProgressLine
  ) throws {
    do throws(TimelineError) {
      let outcome = try progress.follow { () throws(TimelineError) in
        try timeline.run(over: inputs)
      }
      self.outcome = outcome
      count = try write(outcome)
      results.finish()
    } catch {
      results.flush()
      StandardError.message("\(error)")
      throw ExitCode(ExitStatus.damaged.rawValue)
    }
    printRest(outcome?.tally)
  }

  /// Writes that the alarm called `name` was never in ALARM, and what the replay says of damage.
  func printNeverInAlarm(_ name: String) {
    switch options.form.asked {
    case .text: results.write(TimelineReport.neverInAlarm(name))
    case .jsonl: break
    case .csv: results.write(TimelineReport.csvHeading(by: options.by))
    case .markdown: results.write(TimelineReport.neverInAlarmSection(name))
    }
    results.finish()
    printRest(replay?.tally)
  }

  private func write(
    _ outcome: TimelineOutcome
  ) throws(TimelineError) -> TimelineOutcome.Count {
    let report = TimelineReport(of: outcome, by: options.by, style: style)
    let write = { (text: String) in
      results.write(text)
      return results.isOpen
    }
    switch options.form.asked {
    case .text: return try report.writeText(to: write)
    case .jsonl: return try report.writeLines(to: write)
    case .csv: return try report.writeCSV(to: write)
    case .markdown: return try report.writeMarkdown(to: write)
    }
  }

  private func printRest(_ tally: ReplayTally?) {
    guard let tally else { return }
    let warnings = replay?.plan.warnings ?? outcome?.plan.warnings ?? []
    for warning in warnings { StandardError.message("warning: \(warning)") }
    if let outcome {
      ExceptionMessages.write(tally, outcome.plan.reading, until: outcome.lastRecordTime)
    }
    // A replay reads all that the timeline reads.
    let damages = replay?.damages ?? outcome?.damages ?? []
    let count = replay?.damageCount ?? outcome?.damageCount ?? 0
    DamageMessages.write(damages, of: count, errors: reading.errors)
    _ = DamageMessages.reportNothing(tally, complete: isComplete, reading)
    guard !options.quiet else { return }
    StandardError.lines("\n" + TimelineReport.totals(self.count) + Reconciliation(tally).text)
  }

  /// Writes the summary object where `--summary` says.
  func writeSummary(_ circumstances: RunCircumstances) throws {
    guard let path = options.summary else { return }
    let summary =
      outcome.map { SummaryReport($0, count, circumstances) }
      ?? replay.map { SummaryReport($0, circumstances) }
    if let summary { try SummaryFile.write(summary, to: path) }
  }

  private var isComplete: Bool {
    outcome?.isComplete ?? true && replay?.isComplete ?? true
  }

  /// Damage, of rules as well; no row is a good answer.
  func status(rulesAreComplete: Bool) -> ExitStatus {
    let tally = outcome?.tally ?? replay?.tally
    let nothing = tally.flatMap { NothingRead($0, complete: isComplete) }
    let isFailure = nothing == .nothing && !reading.allowEmpty
    return isFailure || !isComplete || !rulesAreComplete ? .damaged : .complete
  }
}
