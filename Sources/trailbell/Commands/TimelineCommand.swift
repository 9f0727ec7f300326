import AlarmDefinitions
import ArgumentParser
import CLibrary
import MetricAlarms
import ReplayReports
import TrailReplay

/// `trailbell timeline`: who did what, in order of time.
struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Shows who did what, in order of time; or how often, by actor, event or hour.",
    discussion: """
      Without --rules and --pattern all records are shown that the other options ask for. In the texts of \
      options * stands for any characters; of an option's texts one has to fit, of the options each.

      EXAMPLES
        trailbell timeline logs/ --actor 'arn:aws:iam::*:user/mallory'
        trailbell timeline logs/ --bucket payroll-exports --event '*BucketPolicy'
        trailbell timeline logs/ --around 2026-03-02T14:03:00Z --window 5m
        trailbell timeline logs/ --alarm CIS-4.8-S3-Bucket-Policy-Changes
        trailbell timeline logs/ --by actor
      """)

  @OptionGroup(title: "Input")
  var input: InputOptions
  @OptionGroup(title: "Records")
  var records: SelectionOptions
  @OptionGroup(title: "Rules")
  var rules: RuleOptions
  @OptionGroup(title: "Rules")
  var exceptions: ExceptionOptions
  @OptionGroup(title: "Reading")
  var reading: ReadingOptions
  @OptionGroup(title: "Report")
  var report: TimelineOptions

  @OptionGroup(title: "Configuration")
  var configuration: ConfigurationOptions

  func validate() throws {
    try WrittenFiles(errors: reading.errors, summary: report.summary, output: report.output.file)
      .check(
        against: input.paths + rules.rules + exceptions.except, readsList: input.filesFrom != nil)
    if rules.readsStandardInput, input.readsStandardInput {
      throw ValidationError("standard input cannot be both rules and an input")
    }
    if records.alarm != nil, input.readsStandardInput {
      throw ValidationError(
        "--alarm reads the inputs twice, and standard input can be read only once; give files")
    }
  }

  func run() throws {
    StandardOutput.ignoreClosedPipes()
    let start = ContinuousClock.now
    if !report.quiet {
      for time in reading.times + [records.time].compactMap(\.self) { time.report() }
    }
    if report.verbose {
      for line in TimelineReport.judgements(of: records.selection) { StandardError.message(line) }
    }
    var used = try usedRules()
    var settings = reading.settings(duplicates: .drop)
    settings.exceptions = try exceptions.exceptions()
    try ErrorsFile.log(to: reading.errors, for: &settings)
    let output = try report.output.opened()
    output.keepUnread(in: &settings)
    let results = BufferedOutput(to: output)
    if input.readsRecordsFromStandardInput { settings.stop = Interrupts.stopRequest() }
    let style = TerminalStyle.of(
      report.output, color: report.colors.color, folder: input.folder, zone: try report.zone.zone())
    var run = FinishedTimeline(options: report, reading: reading, style: style, results: results)
    let progress = progress(of: &settings)
    if let alarm = records.alarm {
      let times = try progress.follow {
        try AlarmTimes(of: alarm, in: &used, settings, input.inputs)
      }
      run.replay = times.outcome
      // What is damaged has been reported.
      settings.damageLog = nil
      let spans = times.spans(window: records.usedWindow)
      if spans.isEmpty {
        run.printNeverInAlarm(alarm)
      } else {
        let progress = self.progress(of: &settings)
        try run.print(Timeline(plan(settings, [], spans)), over: input.inputs, progress)
      }
    } else {
      let plan = plan(settings, used.definitions.filters, records.spans)
      try run.print(Timeline(plan), over: input.inputs, progress)
    }
    let circumstances = SummaryFile.circumstances(
      of: used.definitions, inputs: input.names, since: start)
    try run.writeSummary(circumstances)
    try run.status(rulesAreComplete: used.isComplete).exit()
  }

  private func progress(of settings: inout ReadingSettings) -> ProgressLine {
    ProgressLine(&settings, input.inputs, isQuiet: report.quiet)
  }

  private func plan(
    _ settings: ReadingSettings, _ filters: [MetricFilter], _ spans: [Range<Int>]?
  ) -> TimelinePlan {
    var plan = TimelinePlan(filters: filters, reading: settings)
    (plan.selection, plan.spans) = (records.selection, spans)
    if let folder = environmentVariable("TMPDIR"), !folder.isEmpty { plan.temporaryFolder = folder }
    return plan
  }

  /// The rules that were asked for: those of the alarm, the default ones included, or else filters that
  /// choose records, of which there need be none.
  private func usedRules() throws -> UsedRules {
    let isAsked = rules.pattern != nil || !rules.rules.isEmpty || records.alarm != nil
    guard isAsked else { return UsedRules(definitions: Definitions()) }
    return try rules.used(settings: AlarmSettings(name: "pattern"))
  }
}
