import ArgumentParser
import MetricAlarms
import ReplayReports
import TrailArchives
import TrailReplay

/// `trailbell reduce`: what one replay of all files would have said, out of the lines of `map`.
struct ReduceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reduce",
    abstract: "Makes of the lines of map what one replay of their files would have said.",
    discussion: """
      Lines may come in any order, from any number of processes, and more than once. Give the same options as to \
      map; those of a report are as with replay.

      EXAMPLES
        trailbell reduce lines/ --units files.txt
        trailbell reduce 2025.jsonl new.jsonl --as-map > all.jsonl
      """)

  @OptionGroup(title: "Input")
  var lines: LineOptions

  @OptionGroup
  var part: PartOptions

  @OptionGroup(title: "Notifications")
  var notifications: NotificationOptions

  @OptionGroup(title: "Report")
  var report: ReportOptions

  @OptionGroup(title: "Report")
  var caseFile: CaseFileOptions

  @OptionGroup(title: "Configuration")
  var configuration: ConfigurationOptions

  func validate() throws {
    try WrittenFiles(
      errors: part.reading.errors, summary: report.summary, output: report.output.file
    ).check(
      against: lines.paths + part.rules.rules + [part.files.alarm].compactMap(\.self),
      readsList: false)
    try report.demands(triesAll: part.alarm.triesAll).validateTrials()
    try caseFile.validate(for: report.form.asked)
    if lines.undamaged, !lines.asMap {
      throw ValidationError("--undamaged is for --as-map: a report has all that was read")
    }
  }

  func run() throws {
    StandardOutput.ignoreClosedPipes()
    let start = ContinuousClock.now
    var (plan, used) = try part.planned(notifying: notifications)
    report.put(into: &plan)
    if report.form.asked == .html { caseFile.prepare(&plan) }
    try ErrorsFile.log(to: part.reading.errors, for: &plan.reading)
    let results = BufferedOutput(to: try report.output.opened())
    if lines.asMap { return try merge(plan, to: results) }
    let outcomes = try outcomes(of: plan)
    let style = TerminalStyle.of(
      report.output, color: report.colors.color, zone: try report.zone.zone())
    var run = FinishedReplay(
      outcomes: outcomes, rules: used, options: report, inputs: lines.names,
      reading: part.reading, style: style)
    let circumstances = SummaryFile.circumstances(
      of: used.definitions, inputs: lines.names, since: start)
    run.style.circumstances = caseFile.stated(circumstances)
    run.print(to: results)
    try run.writeSummary(since: start)
    try run.status.exit()
  }

  private func outcomes(of plan: ReplayPlan) throws -> [ReplayOutcome] {
    var reducer = ReplayReducer(plan)
    try LineInput(lines.inputs).read { line in
      do throws(ReadingLineError) {
        try reducer.add(line.text)
      } catch {
        try LineInput.endUnlessDamaged(error, line)
        reducer.note(error, line: line.number, of: line.file)
      }
    } failing: {
      reducer.note($0)
    }
    try lines.forEachUnit { reducer.expect($0) }
    note(on: reducer)
    let judge = ReplayJudge(plan)
    return part.alarm.triesAll
      ? judge.outcomes(of: reducer.reading, treatingMissingDataAs: MissingDataTreatment.allCases)
      : [judge.outcome(of: reducer.reading)]
  }

  /// Says what whoever compares it with a replay should know.
  private func note(on reducer: ReplayReducer) {
    guard !report.quiet else { return }
    let repeats = reducer.reading.tally.repeatedUnits
    if repeats > 0 { StandardError.message("note: further lines of files, left out: \(repeats)") }
    let others = reducer.unexpectedCount
    if lines.units != nil, others > 0 {
      StandardError.message(
        "note: files with a line that --units does not name: \(others); they count as well")
    }
    if report.verbose {
      StandardError.message("note: what else would have rung is not in the lines; replay says it")
    }
  }

  private func merge(_ plan: ReplayPlan, to results: BufferedOutput) throws {
    var merger = LineMerger(plan, leavingOutDamaged: lines.undamaged)
    var isWhole = true
    try LineInput(lines.inputs).read { line in
      do throws(ReadingLineError) {
        try merger.add(line.text)
      } catch {
        try LineInput.endUnlessDamaged(error, line)
        StandardError.message(LineInput.words(of: error, line))
        isWhole = false
      }
    } failing: {
      StandardError.message(SafeText.plain("\($0)"))
      isWhole = false
    }
    merger.forEachLine { line in
      results.write(line)
      return results.isOpen
    }
    results.finish()
    try (isWhole ? ExitStatus.complete : .damaged).exit()
  }
}
