import AlarmDefinitions
import ArgumentParser
import MetricAlarms
import TrailArchives

/// Alarms that users bring in files.
struct AlarmFiles: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Alarms of your own, in place of those that the rules have on the same metrics: a file of any "
        + "kind that --rules takes.", valueName: "file"), completion: .file())
  var alarm: String?

  @Flag(
    help: "Begin in the states that describe-alarms gave for the alarms, not in INSUFFICIENT_DATA.")
  var asDescribed = false

  func validate() throws {
    if asDescribed, alarm == nil {
      throw ValidationError("--as-described is for alarms that --alarm brings; give --alarm")
    }
  }

  /// Refuses to read standard input as two things at once.
  func checkStandardInput(with rules: RuleOptions, _ input: InputOptions) throws {
    if alarm == "-", input.readsStandardInput {
      throw ValidationError("standard input cannot be both an alarm and an input")
    }
    if rules.readsStandardInput, input.readsStandardInput || alarm == "-" {
      throw ValidationError("standard input cannot be both rules and something else")
    }
  }

  /// Puts the alarms into the rules of a run; ends the program when there are none that can be used.
  func put(into used: inout UsedRules, _ reader: DefinitionsReader) throws {
    guard let alarm else { return }
    let reading = try Self.reading(alarm, reader)
    used.definitions.putAlarms(of: reading.definitions(named: []))
    used.isComplete = used.isComplete && reading.isComplete
  }

  /// Reads alarms and reports what was found; ends the program when none of them can be used: with status 2
  /// where the file cannot be read, else with 65.
  static func reading(_ file: String, _ reader: DefinitionsReader) throws -> DefinitionsReading {
    var reader = reader
    reader.read(DocumentFiles(definitionsAt: file))
    reader.finish()
    let reading = reader.reading
    for message in reading.messages { StandardError.message(message) }
    guard reading.alarms.isEmpty else { return reading }
    if reading.isUnreadable { throw ExitCode(ExitStatus.damaged.rawValue) }
    if reading.isComplete { StandardError.message("\(file): no alarm is in it") }
    throw ExitCode(ExitStatus.rejected.rawValue)
  }

  /// The composite alarms of a run's rules in order, without those that make no sense, which is reported.
  func composites(
    of used: inout UsedRules, notifying notifications: NotificationOptions? = nil
  ) throws -> CompositeAlarms {
    let composites = used.definitions.composites.map { alarm in
      var alarm = alarm
      alarm.details = notifications?.adding(to: alarm.details) ?? alarm.details
      return alarm
    }
    return try Self.ordered(composites, of: &used)
  }

  /// The composite alarms of a run's rules in order, likewise.
  static func ordered(
    _ composites: [CompositeAlarm], of used: inout UsedRules
  ) throws -> CompositeAlarms {
    var composites = composites
    let alarms = used.definitions.alarms
    // Without one of them, others may make no sense any longer.
    while case let faults = CompositeAlarms.faults(of: composites, over: alarms), !faults.isEmpty {
      for fault in faults { StandardError.message("error: \(fault)") }
      let (names, count) = (Set(faults.map(\.alarm)), composites.count)
      composites.removeAll { names.contains($0.name) }
      used.isComplete = false
      // Alarms on metrics that have one name are not told apart by leaving any out.
      if composites.count == count { throw ExitCode(ExitStatus.rejected.rawValue) }
    }
    do throws(CompositeError) {
      let ordered = try CompositeAlarms(composites, over: alarms)
      for ring in ordered.rings { StandardError.message("note: \(ring)") }
      return ordered
    } catch {
      StandardError.message("\(error)")
      throw ExitCode(ExitStatus.rejected.rawValue)
    }
  }
}
