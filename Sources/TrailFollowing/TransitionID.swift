import AlarmStates
import Digests
import MetricAlarms

/// What is the same of a change of state whenever it is computed: its rules, its alarm, when, from and to.
///
/// What it rests on is not in it: records that come late change that, and it is the same change still.
package struct TransitionID: Hashable, Sendable, CustomStringConvertible {
  /// 32 lower-case hexadecimal digits.
  package let description: String

  /// Names a change under the rules that have this SHA-256.
  init(of transition: AlarmTransition, by alarm: Alarm, under rules: String) {
    let parts = [
      rules, alarm.name, "\(transition.at)", transition.from.rawValue, transition.to.rawValue,
    ]
    let text = parts.map { "\($0.utf8.count):\($0)" }.joined()
    description = String(SHA256.digest(of: Array(text.utf8)).description.prefix(32))
  }

  /// Takes one that was kept.
  init(kept text: String) { description = text }
}
