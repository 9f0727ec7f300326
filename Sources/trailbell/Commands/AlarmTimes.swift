import AlarmDefinitions
import ArgumentParser
import MetricAlarms
import TrailArchives
import TrailReplay

/// When an alarm would have been in ALARM, found by a replay.
struct AlarmTimes {
  /// The replay.
  let outcome: ReplayOutcome
  private let name: String

  /// Replays `inputs` for the alarm called `name`; ends the program as wrong usage does where there is none.
  init(
    of name: String, in used: inout UsedRules, _ reading: ReadingSettings,
    _ inputs: [ArchiveInput]
  ) throws {
    let composites = try AlarmFiles.ordered(used.definitions.composites, of: &used)
    let definitions = used.definitions
    var plan = ReplayPlan(
      filters: definitions.filters, alarms: definitions.alarms, reading: reading)
    plan.reading.logEventLimit = ReadingSettings(duplicates: .drop, jobs: 1).logEventLimit
    plan.composites = composites
    plan.evidenceLimit = 1
    let names = plan.alarms.map(\.settings.name) + plan.composites.all.map(\.name)
    guard names.contains(name) else {
      let known = names.sorted().joined(separator: ", ")
      StandardError.message("--alarm: there is not an alarm \"\(name)\"; there are \(known)")
      throw ExitCode.validationFailure
    }
    self.name = name
    outcome = Replay(plan).run(over: inputs)
  }

  /// From `window` seconds before it entered ALARM to `window` seconds behind its leaving; none where it was
  /// never in ALARM.
  func spans(window: Int) -> [Range<Int>] { outcome.spans(inAlarm: name, window: window) }
}
