import AlarmStates
import ArgumentParser
import MetricAlarms

/// How alarms are judged, and the alarm of a pattern given on the spot.
struct AlarmOptions: ParsableArguments {
  @Option(
    help: "Which windows alarms look at: every minute's, as CloudWatch, or multiples of the period."
  )
  var windows = EvaluationWindows.sliding

  @Option(help: ArgumentHelp("With --pattern: the threshold (default: 1).", valueName: "number"))
  var threshold: Double?

  @Option(help: ArgumentHelp("With --pattern: the period (default: 300).", valueName: "seconds"))
  var period: Int?

  @Option(help: ArgumentHelp("With --pattern: windows judged (default: 1).", valueName: "count"))
  var evaluationPeriods: Int?

  @Option(
    help: ArgumentHelp(
      "With --pattern: breaching windows that make the alarm (default: all).", valueName: "count"))
  var datapointsToAlarm: Int?

  @Option(
    help: ArgumentHelp(
      "What missing data count as, whatever the alarms say (--pattern: missing); all shows each "
        + "alarm's states under all four.", valueName: "policy"))
  var treatMissingData: MissingDataChoice?

  @Option(
    help: ArgumentHelp(
      "Windows looked at beyond those judged (default: as many as CloudWatch does).",
      valueName: "count"))
  var extraWindows: Int?

  @Option(
    help: ArgumentHelp(
      "Largest record that reaches CloudWatch Logs; larger ones are counted, and left out with "
        + "--clock delivery.", valueName: "kib"))
  var logEventLimit = 256

  func validate() throws {
    if !(1...1_048_576).contains(logEventLimit) {
      throw ValidationError("--log-event-limit takes KiB from 1 to 1048576")
    }
  }

  /// Whether any option was given that makes the alarm of a pattern.
  private var isGiven: Bool {
    threshold != nil || period != nil || evaluationPeriods != nil || datapointsToAlarm != nil
  }

  /// Whether alarms are tried under every treatment of missing data.
  var triesAll: Bool { treatMissingData == .all }

  /// Returns an alarm with what was asked for in place of what it says.
  func overriding(_ alarm: MetricAlarm) -> MetricAlarm {
    var alarm = alarm
    alarm.settings.treatMissingData =
      treatMissingData?.treatment ?? alarm.settings.treatMissingData
    alarm.settings.extraWindows = extraWindows ?? alarm.settings.extraWindows
    return alarm
  }

  /// The alarm's settings, validated; refused as usage when they contradict `rules`.
  func settings(with rules: RuleOptions) throws -> AlarmSettings {
    if isGiven, rules.pattern == nil {
      throw ValidationError("alarm options belong to --pattern; rules bring alarms of their own")
    }
    var settings = AlarmSettings(name: "pattern", threshold: threshold ?? 1)
    settings.period = period ?? settings.period
    settings.evaluationPeriods = evaluationPeriods ?? settings.evaluationPeriods
    settings.datapointsToAlarm = datapointsToAlarm
    settings.treatMissingData = treatMissingData?.treatment ?? settings.treatMissingData
    settings.extraWindows = extraWindows
    do throws(AlarmSettingsError) {
      return try settings.validated()
    } catch {
      throw ValidationError("\(error)")
    }
  }
}
