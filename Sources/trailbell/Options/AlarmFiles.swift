import AlarmDefinitions
import ArgumentParser
import TrailReplay

/// Alarms that users bring in files.
struct AlarmFiles: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Alarms of your own, in place of those that the rules have on the same metrics: JSON of "
        + "put-metric-alarm, put-composite-alarm or describe-alarms.", valueName: "file"))
  var alarm: String?

  /// Puts the alarms into `definitions`; ends the program when a file is unread or rejected.
  func put(into definitions: inout Definitions) throws {
    guard let alarm else { return }
    definitions.put(
      try WholeInput.orExit(alarm) { bytes throws(DocumentError) in
        try AlarmDocument(json: bytes)
      })
  }

  /// The composite alarms of `definitions` in order; ends the program when they make no sense.
  func composites(
    of definitions: Definitions, telling notifications: NotificationOptions
  ) throws -> CompositeAlarms {
    let composites = definitions.composites.map { alarm in
      var alarm = alarm
      alarm.details = notifications.adding(to: alarm.details)
      return alarm
    }
    do throws(CompositeError) {
      return try CompositeAlarms(composites, over: definitions.alarms)
    } catch {
      StandardError.message("\(error)")
      throw ExitCode(ExitStatus.rejected.rawValue)
    }
  }
}
