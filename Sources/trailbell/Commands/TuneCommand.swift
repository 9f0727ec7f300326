import AlarmDefinitions
import ArgumentParser
import MetricAlarms
import ReplayReports
import TrailReplay

/// `trailbell tune`: what other thresholds, periods and exceptions would have meant.
struct TuneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tune",
    abstract: "Shows what other thresholds, periods and exceptions would have meant.",
    discussion: """
      The archive is read once. Each choice says how often alarms would have rung, and what of that for which \
      they ring now they would have missed.

      EXAMPLES
        trailbell tune logs/
        trailbell tune logs/ --rules cis-4.1 --thresholds 1,5,10,20 --datapoints 1/1,2/3
        trailbell tune logs/ --except-principal arn:aws:iam::111122223333:role/ci --thresholds 1,2 \\
          --must-ring '{ $.userIdentity.arn = "*/mallory" }'
        trailbell tune logs/ --thresholds 1,2,5 --export terraform --choice 2
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
  @OptionGroup(title: "Choices")
  var tuning: TuningOptions
  @OptionGroup(title: "Reading")
  var reading: ReadingOptions
  @OptionGroup(title: "Report")
  var report: TuneReportOptions

  @OptionGroup(title: "Configuration")
  var configuration: ConfigurationOptions

  func validate() throws {
    _ = try alarm.settings(with: rules)
    if alarm.triesAll {
      throw ValidationError(
        "--treat-missing-data takes one policy here; --treatments all tries all")
    }
    let read = input.paths + rules.rules + [files.alarm].compactMap(\.self) + exceptions.except
    try WrittenFiles(errors: reading.errors, output: report.output.file)
      .check(against: read, readsList: input.filesFrom != nil)
    try files.checkStandardInput(with: rules, input)
  }

  func run() throws {
    StandardOutput.ignoreClosedPipes()
    if !report.quiet { for time in reading.times { time.report() } }
    var (plan, used) = try planned()
    try ErrorsFile.log(to: reading.errors, for: &plan.replay.reading)
    let output = try report.output.opened()
    output.keepUnread(in: &plan.replay.reading)
    let results = BufferedOutput(to: output)
    if input.readsRecordsFromStandardInput { plan.replay.reading.stop = Interrupts.stopRequest() }
    let progress = ProgressLine(&plan.replay.reading, input.inputs, isQuiet: report.quiet)
    let tuning = Tuning(plan)
    let outcome = progress.follow { tuning.run(over: input.inputs) }
    let style = TerminalStyle.of(
      report.output, color: report.colors.color, folder: input.folder, zone: try report.zone.zone())
    var run = FinishedTuning(
      outcome: outcome, rules: used, exceptions: exceptions, options: report, reading: reading,
      style: style)
    try run.print(to: results)
    try run.status.exit()
  }

  private func planned() throws -> (plan: TuningPlan, used: UsedRules) {
    var settings = reading.settings(duplicates: .drop)
    settings.exceptions = try exceptions.exceptions()
    let asked = AskedPlan(rules: rules, files: files, alarm: alarm)
    let (replay, used) = try asked.planned(settings)
    let grid = tuning.grid(hasExceptions: !settings.exceptions.isEmpty)
    var plan = TuningPlan(replay, grid: grid)
    (plan.mustRing, plan.mayRing) = try tuning.demands()
    return (plan, used)
  }
}
