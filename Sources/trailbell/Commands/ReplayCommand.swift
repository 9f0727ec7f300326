import AlarmDefinitions
import ArgumentParser
import MetricAlarms
import ReplayReports
import TrailReplay

/// `trailbell replay`: what the alarms would have done.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Shows which alarms an archive would have raised, when, and because of whom.",
    discussion: """
      EXAMPLES
        trailbell replay logs/
        trailbell replay logs/ --rules cis --from 2026-03-01 --format jsonl
        trailbell replay logs/ --pattern '{ $.errorCode = "*Denied*" }' --threshold 9
        trailbell replay logs/ --explain
      """)

  @OptionGroup(title: "Input")
  var input: InputOptions
  @OptionGroup(title: "Rules")
  var rules: RuleOptions
  @OptionGroup(title: "Rules")
  var exceptions: ExceptionOptions
  @OptionGroup(title: "Rules")
  var files: AlarmFiles
  @OptionGroup(title: "Alarms")
  var alarm: AlarmOptions
  @OptionGroup(title: "Notifications")
  var notifications: NotificationOptions
  @OptionGroup(title: "Reading")
  var reading: ReadingOptions

  @OptionGroup(title: "Report")
  var report: ReportOptions

  @OptionGroup(title: "Report")
  var caseFile: CaseFileOptions

  @OptionGroup(title: "Configuration")
  var configuration: ConfigurationOptions

  func validate() throws {
    _ = try alarm.settings(with: rules)
    try WrittenFiles(errors: reading.errors, summary: report.summary, output: report.output.file)
      .check(
        against: input.paths + rules.rules + [files.alarm].compactMap(\.self) + exceptions.except,
        readsList: input.filesFrom != nil)
    try report.demands(triesAll: alarm.triesAll).validateTrials()
    try caseFile.validate(for: report.form.asked)
    try files.checkStandardInput(with: rules, input)
  }

  func run() throws {
    StandardOutput.ignoreClosedPipes()
    let start = ContinuousClock.now
    let style = TerminalStyle.of(
      report.output, color: report.colors.color, folder: input.folder, zone: try report.zone.zone())
    if !report.quiet { for time in reading.times { time.report() } }
    var (plan, used) = try planned()
    try ErrorsFile.log(to: reading.errors, for: &plan.reading)
    let output = try report.output.opened()
    output.keepUnread(in: &plan.reading)
    let results = BufferedOutput(to: output)
    if input.readsRecordsFromStandardInput { plan.reading.stop = Interrupts.stopRequest() }
    let progress = ProgressLine(
      &plan.reading, input.inputs, filters: plan.filters, alarms: plan.alarms, isQuiet: report.quiet
    )
    let replay = Replay(plan)
    let outcomes = progress.follow {
      alarm.triesAll
        ? replay.run(over: input.inputs, treatingMissingDataAs: MissingDataTreatment.allCases)
        : [replay.run(over: input.inputs)]
    }
    var run = FinishedReplay(
      outcomes: outcomes, rules: used, options: report, inputs: input.names, reading: reading,
      style: style)
    let circumstances = SummaryFile.circumstances(
      of: used.definitions, inputs: input.names, since: start)
    run.style.circumstances = caseFile.stated(circumstances)
    run.print(to: results)
    try run.writeSummary(since: start)
    try run.status.exit()
  }

  private func planned() throws -> (plan: ReplayPlan, used: UsedRules) {
    let asked = AskedPlan(rules: rules, files: files, alarm: alarm, notifications: notifications)
    var settings = reading.settings(duplicates: .drop)
    settings.exceptions = try exceptions.exceptions()
    var (plan, used) = try asked.planned(settings)
    report.put(into: &plan)
    plan.others = report.othersBeside(used.definitions).map { others in
      OtherRules(filters: others.filters, alarms: others.alarms.map(alarm.overriding))
    }
    if report.form.asked == .html { caseFile.prepare(&plan) }
    return (plan, used)
  }
}
