import AlarmDefinitions
import ArgumentParser
import MetricAlarms
import ReplayReports
import TrailReplay

/// `trailbell diff`: what two sets of definitions do otherwise over the same archive.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Shows what two sets of definitions do otherwise over the same archive.",
    discussion: """
      The archive is read once. Exceptions are made with the new definitions only.

      EXAMPLES
        trailbell diff main/alarms.yaml alarms.yaml logs/
        trailbell diff cis-4.8 own-alarms/ logs/ --fail-on lost-alarm
        trailbell diff cis cis logs/ --except-principal arn:aws:iam::111122223333:role/ci --format markdown
      """)

  @Argument(
    help: ArgumentHelp(
      "The definitions as they were: a control's name, or a file or folder of your own.",
      valueName: "old"), completion: ControlNames.completionWithPaths)
  var old: String

  @Argument(
    help: ArgumentHelp("The definitions as they are to be, likewise.", valueName: "new"),
    completion: ControlNames.completionWithPaths)
  var new: String

  @OptionGroup(title: "Input")
  var input: InputOptions
  @OptionGroup(title: "Rules")
  var template: TemplateOptions
  @OptionGroup(title: "Rules")
  var exceptions: ExceptionOptions
  @OptionGroup(title: "Reading")
  var reading: ReadingOptions
  @OptionGroup(title: "Report")
  var report: DiffOptions

  @OptionGroup(title: "Configuration")
  var configuration: ConfigurationOptions

  func validate() throws {
    try WrittenFiles(errors: reading.errors, output: report.output.file).check(
      against: input.paths + [old, new] + exceptions.except, readsList: input.filesFrom != nil)
    if [old, new].contains("-"), input.readsStandardInput || old == new {
      throw ValidationError("standard input can be read only once; give files")
    }
  }

  func run() throws {
    StandardOutput.ignoreClosedPipes()
    if !report.quiet { for time in reading.times { time.report() } }
    var settings = reading.settings(duplicates: .drop)
    try ErrorsFile.log(to: reading.errors, for: &settings)
    let output = try report.output.opened()
    output.keepUnread(in: &settings)
    let results = BufferedOutput(to: output)
    if input.readsRecordsFromStandardInput { settings.stop = Interrupts.stopRequest() }
    let (before, oldRules) = try planned(old, settings)
    var (after, newRules) = try planned(new, settings)
    after.reading.exceptions = try exceptions.exceptions()
    let progress = ProgressLine(&after.reading, input.inputs, isQuiet: report.quiet)
    let comparison = Comparison(of: before, with: after)
    var style = TerminalStyle.of(
      report.output, color: report.colors.color, folder: input.folder, zone: try report.zone.zone())
    style.showsDetail = report.detail
    let run = FinishedDiff(
      differences: progress.follow { comparison.run(over: input.inputs) },
      names: DiffReport.Names(old: old, new: new), rules: [oldRules, newRules], options: report,
      reading: reading, style: style)
    run.print(to: results)
    try run.status.exit()
  }

  /// The replay of the definitions called `name`.
  private func planned(
    _ name: String, _ settings: ReadingSettings
  ) throws -> (plan: ReplayPlan, used: UsedRules) {
    var used = try RuleOptions.used([name], template.reader)
    let composites = try AlarmFiles.ordered(used.definitions.composites, of: &used)
    var plan = ReplayPlan(
      filters: used.definitions.filters, alarms: used.definitions.alarms, reading: settings)
    plan.composites = composites
    return (plan, used)
  }
}
