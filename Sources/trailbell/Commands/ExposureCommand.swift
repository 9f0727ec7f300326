import AlarmDefinitions
import ArgumentParser
import MetricAlarms
import ReplayReports
import TrailReplay

/// `trailbell exposure`: which buckets were open to whom.
struct ExposureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exposure",
    abstract: "Shows which buckets were open to whom, from when to when, and through whom.",
    discussion: """
      EXAMPLES
        trailbell exposure logs/
        trailbell exposure logs/ --fail-on public
        trailbell exposure logs/ --fail-on other-account --trusted-account 444455556666
      """)

  @OptionGroup(title: "Input")
  var input: InputOptions
  @OptionGroup(title: "Rules")
  var rules: RuleOptions
  @OptionGroup(title: "Rules")
  var files: AlarmFiles
  @OptionGroup(title: "Reading")
  var reading: ReadingOptions
  @OptionGroup(title: "Report")
  var report: ExposureOptions

  @OptionGroup(title: "Configuration")
  var configuration: ConfigurationOptions

  func validate() throws {
    try WrittenFiles(errors: reading.errors, summary: report.summary, output: report.output.file)
      .check(
        against: input.paths + rules.rules + [files.alarm].compactMap(\.self),
        readsList: input.filesFrom != nil)
    try files.checkStandardInput(with: rules, input)
  }

  func run() throws {
    StandardOutput.ignoreClosedPipes()
    let start = ContinuousClock.now
    let style = TerminalStyle.of(
      report.output, color: report.colors.color, folder: input.folder, zone: try report.zone.zone())
    if !report.quiet { for time in reading.times { time.report() } }
    var used = try rules.used(settings: AlarmSettings(name: "pattern"))
    try files.put(into: &used, rules.template.reader)
    var plan = try plan(of: &used)
    try ErrorsFile.log(to: reading.errors, for: &plan.reading)
    let output = try report.output.opened()
    output.keepUnread(in: &plan.reading)
    let results = BufferedOutput(to: output)
    if input.readsRecordsFromStandardInput { plan.reading.stop = Interrupts.stopRequest() }
    let progress = ProgressLine(&plan.reading, input.inputs, isQuiet: report.quiet)
    let replay = Replay(plan)
    let run = FinishedExposure(
      outcome: progress.follow { replay.run(over: input.inputs) }, rules: used, options: report,
      reading: reading, style: style)
    run.print(to: results)
    if let path = report.summary {
      let circumstances = SummaryFile.circumstances(
        of: used.definitions, inputs: input.names, since: start)
      try SummaryFile.write(SummaryReport(run.outcome, circumstances), to: path)
    }
    try run.status.exit()
  }

  private func plan(of used: inout UsedRules) throws -> ReplayPlan {
    let composites = try files.composites(of: &used)
    var plan = ReplayPlan(
      filters: used.definitions.filters, alarms: used.definitions.alarms,
      reading: reading.settings(duplicates: .drop))
    (plan.composites, plan.beginsAsDescribed) = (composites, files.asDescribed)
    plan.followsBuckets = true
    // Who could reach a bucket from then on is decided by all that was done before.
    plan.bucketsFrom = plan.reading.selection.from
    plan.reading.selection.from = nil
    plan.reading.logEventLimit = nil
    return plan
  }
}
