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
  /// What stands for the reason and its data; of a composite alarm for the reason alone, as since when alarms have
  /// been in their states is not remembered for good.
  var content: UInt64 {
    var text = change.transition.reason
    if case .metric = story.alarm { text += "\n" + change.transition.reasonData }
    return SHA256.digest(of: Array(text.utf8)).bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
