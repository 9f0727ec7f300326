import AlarmDefinitions
import ArgumentParser
import MetricAlarms

/// Alarms that users bring in files.
struct AlarmFiles: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Alarms of your own, in place of those that the rules have on the same metrics: JSON of "
        + "put-metric-alarm, put-composite-alarm or describe-alarms.", valueName: "file"))
  var alarm: String?

  @Flag(
    help: "Begin in the states that describe-alarms gave for the alarms, not in INSUFFICIENT_DATA.")
  var asDescribed = false

  func validate() throws {
    if asDescribed, alarm == nil {
      throw ValidationError("--as-described is for alarms that --alarm brings; give --alarm")
    }
  }

  /// Puts the alarms into `definitions`; ends the program when a file is unread or rejected.
  func put(into definitions: inout Definitions) throws {
    if let alarm { definitions.put(try Self.document(alarm, namesMetrics: true)) }
  }

  /// Reads alarms and reports what was passed over; ends the program when they are unread or rejected.
  private static func document(_ file: String, namesMetrics: Bool) throws -> AlarmDocument {
    let document = try WholeInput.orExit(file) { bytes throws(DocumentError) in
      try AlarmDocument(json: bytes, namesMetrics: namesMetrics)
    }
    for notice in document.notices { StandardError.message("note: \(notice)") }
    return document
  }

  /// Reads one alarm on metrics, as `document`.
  static func metricAlarm(_ file: String) throws -> MetricAlarm {
    let document = try document(file, namesMetrics: false)
    return try WholeInput.accepted(file) { () throws(DocumentError) in
      try document.onlyMetricAlarm()
    }
  }

  /// The composite alarms of `definitions` in order; ends the program when they make no sense.
  func composites(
    of definitions: Definitions, notifying notifications: NotificationOptions
  ) throws -> CompositeAlarms {
    let composites = definitions.composites.map { alarm in
      var alarm = alarm
      alarm.details = notifications.adding(to: alarm.details)
      return alarm
    }
    do throws(CompositeError) {
      let ordered = try CompositeAlarms(composites, over: definitions.alarms)
      for ring in ordered.rings { StandardError.message("note: \(ring)") }
      return ordered
    } catch {
      StandardError.message("\(alarm.map { "\($0): " } ?? "")\(error)")
      throw ExitCode(ExitStatus.rejected.rawValue)
    }
  }
}
