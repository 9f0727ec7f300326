import AlarmDefinitions
import AlarmStates
import ArgumentParser
import MetricAlarms
import ReplayReports
import TrailReplay

/// `trailbell simulate`: one alarm over samples, without an archive.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Walks one alarm over a series of samples, without an archive.",
    discussion: """
      The alarm is in a file of any kind that replay's --rules takes. Samples are
      saved output of get-metric-statistics or get-metric-data, or JSON lines of
      "timestamp", "value" and, where it matters, "availableAt" (when the sample
      becomes known), "unit", and "id" (which of an expression's metrics it is of).

      EXAMPLES
        trailbell simulate --alarm alarm.json --samples samples.jsonl
        trailbell simulate --alarm alarm.json --samples - --state OK --format jsonl
      """)

  @OptionGroup
  var options: SimulationOptions
  @OptionGroup(title: "Notifications")
  var notifications: NotificationOptions

  @OptionGroup
  var form: FormatOptions<ReportFormat>

  @OptionGroup
  var output: OutputOptions

  @Flag(help: ReportOptions.explainHelp)
  var explain = false

  @OptionGroup
  var zone: ZoneOptions

  @OptionGroup
  var colors: ColorOptions

  @OptionGroup(title: "Configuration")
  var configuration: ConfigurationOptions

  func validate() throws {
    let demands = ReportDemands(
      form.asked,
      [
        .samples: true, .explain: explain, .trials: options.triesAll, .timeZone: zone.isGiven,
      ])
    try demands.validateTrials()
    try demands.validate()
    try WrittenFiles(output: output.file)
      .check(against: [options.alarm, options.samples], readsList: false)
  }

  func run() throws {
    StandardOutput.ignoreClosedPipes()
    let style = TerminalStyle.of(
      output, color: colors.color, zone: try zone.zone())
    for time in options.times { time.report() }
    let reading = try AlarmFiles.reading(options.alarm, options.reader)
    var alarm = try options.onlyAlarm(of: reading)
    alarm.details = notifications.adding(to: alarm.details)
    alarm.settings = try options.adjusted(alarm.settings)
    let samples = try WholeInput.orExit(options.samples) { [alarm] bytes throws(DocumentError) in
      try SampleDocument(bytes, for: alarm.settings)
    }
    for warning in samples.warnings { StandardError.message("warning: \(warning)") }
    var simulation = try options.simulation(of: alarm, firstSample: samples.firstTime)
    simulation.explains = explain
    var simulated = SimulatedAlarm(
      simulation, over: samples.arrivals,
      in: AlarmPlace(account: notifications.alarmAccount, region: notifications.alarmRegion),
      trying: options.triesAll ? MissingDataTreatment.allCases : [])
    (simulated.from, simulated.through) = options.bounds
    try write(.simulation(simulated), style)
    try (reading.isComplete ? ExitStatus.complete : .damaged).exit()
  }

  private func write(_ subject: ReportSubject, _ style: ReportStyle) throws {
    let results = BufferedOutput(to: try output.opened())
    form.asked.report(of: subject, style: style)
      .write([.transitions], to: results.write)
    results.finish()
    StandardError.notes(subject.assumedFacts(form.asked.traits.assumptions))
  }
}
