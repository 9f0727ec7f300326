import AlarmStates
public import MetricAlarms

/// A change of an alarm's state that only one of two sets of definitions has, or that both have at two times.
public struct TransitionDifference: Sendable {
  /// The alarm's name.
  public let alarm: String
  /// What it is with the old definitions; nil: nothing.
  public let old: AlarmStory.Change?
  /// What it is with the new ones.
  public let new: AlarmStory.Change?

  /// Whether it appears, vanishes or moves.
  public var kind: DifferenceKind { old == nil ? .appears : new == nil ? .vanishes : .moves }

  /// The state that the alarm goes to.
  public var state: AlarmState { (new ?? old)?.transition.to ?? .insufficientData }

  /// When it is first, in seconds since the Unix epoch.
  public var at: Int { [old, new].compactMap { $0?.transition.at }.min() ?? 0 }

  /// Finds those between two stories of an alarm, nil where it is not there; changes to the same state that lie no
  /// further apart than `reach` are one that moves.
  static func all(
    of alarm: String, _ old: AlarmStory?, _ new: AlarmStory?, reach: Int
  ) -> [TransitionDifference] {
    let (before, after) = (old?.changes ?? [], new?.changes ?? [])
    let (known, later) = (Set(before.map(Key.init)), Set(after.map(Key.init)))
    var (lost, found) = (
      before.filter { !later.contains(Key($0)) }, after.filter { !known.contains(Key($0)) }
    )
    var differences: [TransitionDifference] = []
    for state in AlarmState.allCases {
      let (left, right) = (lost.filter { $0.goes(to: state) }, found.filter { $0.goes(to: state) })
      differences += paired(left, right, reach).map {
        TransitionDifference(alarm: alarm, old: $0.0, new: $0.1)
      }
      lost.removeAll { $0.goes(to: state) }
      found.removeAll { $0.goes(to: state) }
    }
    return differences.sorted { $0.at < $1.at }
  }

  /// Pairs changes in order of time, each with the next one that is near enough.
  private static func paired(
    _ left: [AlarmStory.Change], _ right: [AlarmStory.Change], _ reach: Int
  ) -> [(AlarmStory.Change?, AlarmStory.Change?)] {
    var pairs: [(AlarmStory.Change?, AlarmStory.Change?)] = []
    var (one, other) = (left[...], right[...])
    while let first = one.first, let second = other.first {
      let distance = second.transition.at - first.transition.at
      if abs(distance) <= reach {
        pairs.append((one.removeFirst(), other.removeFirst()))
      } else if distance > 0 {
        pairs.append((one.removeFirst(), nil))
      } else {
        pairs.append((nil, other.removeFirst()))
      }
    }
    return pairs + one.map { ($0, nil) } + other.map { (nil, $0) }
  }

  /// What makes two changes of an alarm the same.
  private struct Key: Hashable {
    let at: Int
    let from: AlarmState
    let to: AlarmState

    init(_ change: AlarmStory.Change) {
      let transition = change.transition
      (at, from, to) = (transition.at, transition.from, transition.to)
    }
  }
}

extension AlarmStory.Change {
  fileprivate func goes(to state: AlarmState) -> Bool { transition.to == state }
}
