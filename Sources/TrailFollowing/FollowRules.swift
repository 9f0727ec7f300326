import AlarmStates
import Digests
import MetricAlarms
package import TrailReplay

/// What a state is of: rules and settings on which what it holds depends.
package enum FollowRules {
  /// Returns the SHA-256, in hex, of `plan`, whose rules have the SHA-256 `rules`.
  package static func sum(of plan: ReplayPlan, under rules: String) -> String {
    var parts = [
      rules, plan.readingSum, plan.windows.rawValue, "\(plan.beginsAsDescribed)",
      plan.account ?? "", plan.region ?? "",
    ]
    for alarm in plan.alarms {
      let settings = alarm.settings
      parts += [
        settings.name, settings.treatMissingData.rawValue,
        settings.extraWindows.map { "\($0)" } ?? "", alarm.details.state?.rawValue ?? "",
      ]
    }
    let text = parts.map { "\($0.utf8.count):\($0)" }.joined()
    return SHA256.digest(of: Array(text.utf8)).description
  }
}
