import AlarmDefinitions
import MetricAlarms
import TrailReplay

/// What a replay is to do, as its rules and the options on alarms and notifications say together.
struct AskedPlan {
  let rules: RuleOptions
  let files: AlarmFiles
  let alarm: AlarmOptions
  var notifications: NotificationOptions?

  /// The plan, and the rules it is of: what cannot be used of them is left out and reported.
  func planned(_ reading: ReadingSettings) throws -> (plan: ReplayPlan, used: UsedRules) {
    var used = try rules.used(settings: alarm.settings(with: rules))
    try files.put(into: &used, rules.template.reader)
    let composites = try files.composites(of: &used, notifying: notifications)
    let alarms = used.definitions.alarms.map { alarm in
      var alarm = self.alarm.overriding(alarm)
      alarm.details = notifications?.adding(to: alarm.details) ?? alarm.details
      return alarm
    }
    var plan = ReplayPlan(filters: used.definitions.filters, alarms: alarms, reading: reading)
    plan.reading.logEventLimit = alarm.logEventLimit << 10
    plan.composites = composites
    plan.beginsAsDescribed = files.asDescribed
    (plan.account, plan.region) = (notifications?.alarmAccount, notifications?.alarmRegion)
    plan.windows = alarm.windows
    return (plan, used)
  }
}
