import AlarmStates
import Digests
import MetricAlarms
import TrailReplay

/// What was reported of a change of state.
package struct ToldTransition: Equatable, Sendable {
  /// What is the same of it for good.
  package struct Head: Equatable, Sendable {
    /// The alarm's name.
    package let alarm: String
    /// When, in seconds since the Unix epoch.
    package let at: Int
    /// From which state.
    package let from: String
    /// To which state.
    package let to: String
  }

  package let head: Head
  /// The last revision that was reported.
  var revision: Int
  /// Whether it was reported as final.
  var isFinal: Bool
  /// Whether it was not withdrawn.
  var stands: Bool
  /// What stands for the reason and its data.
  var content: UInt64
  /// The first second of which it was not reported what became of the actions.
  var updatesFrom: Int
}

extension ToldTransition.Head {
  init(_ found: FoundTransition) {
    let transition = found.change.transition
    self.init(
      alarm: found.story.alarm.name, at: transition.at, from: transition.from.rawValue,
      to: transition.to.rawValue)
  }
}

extension FoundTransition {
  /// What stands for the reason and its data, and for what became of the actions.
  var content: UInt64 {
    let transition = change.transition
    var parts = [transition.reason, transition.reasonData]
    // A change whose actions were not held back has one phase.
    if change.actions.phases.count > 1 || change.actions.suppressedBy != nil {
      parts += change.actions.phases.map { "\($0.at) \($0.suppressedBy?.name ?? "")" }
    }
    let text = parts.map { "\($0.utf8.count):\($0)" }.joined()
    return SHA256.digest(of: Array(text.utf8)).bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
