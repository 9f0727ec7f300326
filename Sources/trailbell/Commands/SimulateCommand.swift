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
      The alarm is the JSON of put-metric-alarm or describe-alarms. Samples are
      saved output of get-metric-statistics or get-metric-data, or JSON lines of
      "timestamp", "value" and, where it matters, "availableAt" (when the sample
      becomes known), "unit", and "id" (which of an expression's metrics it is of).

      EXAMPLES
        trailbell simulate --alarm alarm.json --samples samples.jsonl
        trailbell simulate --alarm alarm.json --samples - --state OK --format jsonl
      """)

  @Option(help: ArgumentHelp("The alarm's JSON.", valueName: "file"))
  var alarm: String

  @Option(help: ArgumentHelp("The samples, or - for standard input.", valueName: "file"))
  var samples: String

  @Option(help: ArgumentHelp("The state before the first evaluation.", valueName: "state"))
  var state = AlarmState.insufficientData

  @Option(
    help: ArgumentHelp(
      "First evaluation not before this time (default: the first sample).", valueName: "time"))
  var from: String?

  @Option(
    help: ArgumentHelp(
      "No evaluation after this time (default: when the last sample is out of reach).",
      valueName: "time"))
  var to: String?

  @Option(
    help: ArgumentHelp("Evaluate at this time only; repeatable, in order.", valueName: "time"))
  var at: [String] = []

  @Option(
    help:
      "Which windows the alarm looks at: every minute's, as CloudWatch, or multiples of the period."
  )
  var windows = EvaluationWindows.sliding

  @Option(
    help: ArgumentHelp(
      "What missing data count as, whatever the alarm says; all shows its states under all four.",
      valueName: "policy"))
  var treatMissingData: MissingDataChoice?

  @OptionGroup(title: "Notifications")
  var notifications: NotificationOptions

  @Option(
    help: ArgumentHelp(
      "Windows looked at beyond those judged (default: as many as CloudWatch does).",
      valueName: "count"))
  var extraWindows: Int?

  @Option(help: ReportOptions.formatHelp)
  var format = ReportFormat.text

  @Flag(
    help: ArgumentHelp(
      "Tell of each transition what the evaluation looked at, which rule decided, and when the "
        + "alarm would have left the state."))
  var explain = false

  @Flag(help: "No colours, even on a terminal.")
  var noColor = false

  func validate() throws {
    if !at.isEmpty, from != nil || to != nil {
      throw ValidationError("--at names every evaluation; --from and --to bound them otherwise")
    }
    if alarm == "-", samples == "-" {
      throw ValidationError("standard input can be read only once; give - once")
    }
    try demands.validateTrials()
    try demands.validate()
    if let from = time(from), let to = time(to), from > to {
      throw ValidationError("--from must not lie behind --to")
    }
    for text in at + [from, to].compactMap(\.self) where RecordSelection.time(from: text) == nil {
      throw ValidationError("\"\(text)\" is no time; write 2026-03-02 or 2026-03-02T14:05:00Z")
    }
  }

  func run() throws {
    StandardOutput.ignoreClosedPipes()
    var watched = try AlarmFiles.metricAlarm(alarm)
    watched.details = notifications.adding(to: watched.details)
    watched.settings = try adjusted(watched.settings)
    let found = try WholeInput.orExit(samples) { [watched] bytes throws(DocumentError) in
      try SampleDocument(bytes, for: watched.settings)
    }
    if let unit = found.unseenUnit {
      StandardError.message("warning: no sample has the unit \(unit.rawValue) of the alarm")
    }
    if !found.unknownKeys.isEmpty {
      StandardError.message(
        "warning: keys of samples that mean nothing: "
          + found.unknownKeys.joined(separator: ", "))
    }
    try write(.simulation(simulated(watched, over: found)))
  }

  /// What is asked of the report.
  private var demands: ReportDemands {
    ReportDemands(format, [.explain: explain, .trials: treatMissingData == .all])
  }

  private func simulated(
    _ alarm: MetricAlarm, over samples: SampleDocument
  ) throws -> SimulatedAlarm {
    let times = try instants(of: alarm.settings)
    var simulation = Simulation(
      of: alarm, windows: windows,
      at: times.isEmpty
        ? .all(from: time(from) ?? samples.firstTime, through: time(to)) : .at(times))
    (simulation.state, simulation.explains) = (state, explain)
    return SimulatedAlarm(
      simulation, over: samples.arrivals,
      in: AlarmPlace(account: notifications.alarmAccount, region: notifications.alarmRegion),
      trying: treatMissingData == .all ? MissingDataTreatment.allCases : [])
  }

  private func write(_ subject: ReportSubject) {
    let output = BufferedOutput()
    format.report(of: subject, style: TerminalStyle.standardOutput(allowsColour: !noColor))
      .write([.transitions], to: output.write)
    output.flush()
    NotificationOptions.tellAssumptions(format.traits.assumptions, about: subject)
  }

  /// The alarm's settings with what was asked for in place of what it says.
  private func adjusted(_ settings: AlarmSettings) throws -> AlarmSettings {
    var settings = settings
    settings.treatMissingData = treatMissingData?.treatment ?? settings.treatMissingData
    settings.extraWindows = extraWindows
    do throws(AlarmSettingsError) {
      return try settings.validated()
    } catch {
      throw Self.misuse("\(error)")
    }
  }

  /// Says what cannot be asked of this alarm, and ends the program as wrong usage does.
  private static func misuse(_ message: String) -> ExitCode {
    StandardError.message(message)
    return .validationFailure
  }

  /// The times of `--at`, which must be some at which the alarm is evaluated: every minute, ten seconds
  /// or hour (W2), or the ends of windows on a clock (W8).
  private func instants(of settings: AlarmSettings) throws -> [Int] {
    let times = at.compactMap { RecordSelection.time(from: $0) }
    let evaluator = AlarmEvaluator(of: settings, windows: windows)
    for (text, time) in zip(at, times) where evaluator.firstInstant(from: time) != time {
      throw Self.misuse("the alarm is never evaluated at \(text); its periods and windows say when")
    }
    if zip(times, times.dropFirst()).contains(where: { $0 >= $1 }) {
      throw Self.misuse("--at names evaluations in their order; give the earlier time first")
    }
    return times
  }

  private func time(_ text: String?) -> Int? {
    text.flatMap { RecordSelection.time(from: $0) }
  }
}
