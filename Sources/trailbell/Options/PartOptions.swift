import ArgumentParser
import MetricAlarms
import TrailReplay

/// What a replay in parts is of: the same options are given to `list`, `map` and `reduce`.
struct PartOptions: ParsableArguments {
  @OptionGroup(title: "Rules")
  var rules: RuleOptions
  @OptionGroup(title: "Rules")
  var files: AlarmFiles
  @OptionGroup(title: "Alarms")
  var alarm: AlarmOptions
  @OptionGroup(title: "Reading")
  var reading: ReadingOptions

  func validate() throws {
    _ = try alarm.settings(with: rules)
    if rules.readsStandardInput || files.alarm == "-" {
      throw ValidationError("each part reads the rules; give them in a file")
    }
    if let time = reading.times.first(where: \.isRelative) {
      throw ValidationError(
        "\(time.name) \(time.text) is another time in each part; write it out, as 2026-03-02T14:05:00Z"
      )
    }
  }

  /// The plan, and the rules it is of.
  func planned(
    notifying notifications: NotificationOptions? = nil
  ) throws -> (plan: ReplayPlan, used: UsedRules) {
    try AskedPlan(rules: rules, files: files, alarm: alarm, notifications: notifications)
      .planned(reading.settings(duplicates: .drop))
  }
}
