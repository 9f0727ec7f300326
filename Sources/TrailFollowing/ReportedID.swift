import AlarmStates
import Digests
import MetricAlarms

/// What is the same of something that is reported whenever it is computed.
///
/// Of a change of state: its rules, its alarm, when, from and to. What it rests on is not in it: records that come
/// late change that, and it is the same change still.
package struct ReportedID: Hashable, Sendable, CustomStringConvertible {
  /// 32 lower-case hexadecimal digits.
  package let description: String

  /// Names a change under the rules that have this SHA-256.
  init(of transition: AlarmTransition, by alarm: Alarm, under rules: String) {
    self.init(of: [
      rules, alarm.name, "\(transition.at)", transition.from.rawValue, transition.to.rawValue,
    ])
  }

  /// Names what these texts are the whole of.
  package init(of parts: [String]) {
    let text = parts.map { "\($0.utf8.count):\($0)" }.joined()
    description = String(SHA256.digest(of: Array(text.utf8)).description.prefix(32))
  }

  /// Takes one that was kept.
  init(kept text: String) { description = text }
}
