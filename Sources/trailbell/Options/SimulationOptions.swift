import AlarmDefinitions
import AlarmStates
import ArgumentParser
import MetricAlarms
import TrailReplay

/// One alarm, its samples, and when it is evaluated.
struct SimulationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("A file with the alarm, of any kind that --rules takes.", valueName: "file"),
    completion: .file())
  var alarm: String

  @OptionGroup
  var template: TemplateOptions

  @Option(
    help: ArgumentHelp("The samples, or - for standard input.", valueName: "file"),
    completion: .file())
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

  @Option(
    help: ArgumentHelp(
      "Windows looked at beyond those judged (default: as many as CloudWatch does).",
      valueName: "count"))
  var extraWindows: Int?

  func validate() throws {
    if !at.isEmpty, from != nil || to != nil {
      throw ValidationError("--at names every evaluation; --from and --to bound them otherwise")
    }
    if alarm == "-", samples == "-" {
      throw ValidationError("standard input can be read only once; give - once")
    }
    for time in times { try time.validate() }
    if let from = start?.seconds, let to = end?.seconds, from > to {
      throw ValidationError("--from must not lie behind --to")
    }
  }

  /// The times that were typed.
  var times: [TimeOption] { moments + [start, end].compactMap(\.self) }

  /// From when to when evaluations are asked for; nil: from the first sample on, or as long as there is anything
  /// to evaluate.
  var bounds: (from: Int?, through: Int?) { (start?.seconds, end?.seconds) }

  private var moments: [TimeOption] { at.map { TimeOption(name: "--at", text: $0) } }

  private var start: TimeOption? { from.map { TimeOption(name: "--from", text: $0) } }

  private var end: TimeOption? { to.map { TimeOption(name: "--to", text: $0) } }

  /// A reader of alarms whose samples are given beside them.
  var reader: DefinitionsReader {
    var settings = DefinitionsReader.Settings()
    (settings.parameters, settings.alarmsNameMetrics) = (template.values, false)
    return DefinitionsReader(settings: settings)
  }

  /// The one alarm to be walked; ends the program when there is another number of them.
  func onlyAlarm(of reading: DefinitionsReading) throws -> MetricAlarm {
    do throws(DocumentError) {
      return try reading.onlyMetricAlarm()
    } catch {
      StandardError.message("\(alarm): \(error)")
      throw ExitCode(ExitStatus.rejected.rawValue)
    }
  }

  /// Whether the alarm is tried under every treatment of missing data.
  var triesAll: Bool { treatMissingData == .all }

  /// Returns the settings with what was asked for in place of what they say.
  func adjusted(_ settings: AlarmSettings) throws -> AlarmSettings {
    var settings = settings
    settings.treatMissingData = treatMissingData?.treatment ?? settings.treatMissingData
    settings.extraWindows = extraWindows
    do throws(AlarmSettingsError) {
      return try settings.validated()
    } catch {
      throw Self.misuse("\(error)")
    }
  }

  /// Returns the simulation of an alarm whose first sample is at `first`; nil: it has none.
  func simulation(of alarm: MetricAlarm, firstSample first: Int?) throws -> Simulation {
    let times = moments.compactMap(\.seconds)
    do throws(SimulationError) {
      var simulation = try Simulation(
        of: alarm, windows: windows,
        at: times.isEmpty ? .all(from: bounds.from ?? first, through: bounds.through) : .at(times))
      simulation.state = state
      return simulation
    } catch {
      switch error {
      case .neverEvaluated(let instant):
        let text = moments.first { $0.seconds == instant }?.text ?? ""
        throw Self.misuse(
          "the alarm is never evaluated at \(text); its periods and windows say when")
      case .notInOrder:
        throw Self.misuse("--at names evaluations in their order; give the earlier time first")
      }
    }
  }

  /// Says what cannot be asked of this alarm, and ends the program as wrong usage does.
  private static func misuse(_ message: String) -> ExitCode {
    StandardError.message(message)
    return .validationFailure
  }
}
