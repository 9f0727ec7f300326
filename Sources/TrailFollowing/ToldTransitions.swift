import AlarmStates
import TrailReplay

/// What has been reported, by the changes' names: nothing is reported twice, and nothing rewritten.
struct ToldTransitions: Equatable, Sendable {
  private(set) var all: [ReportedID: ToldTransition] = [:]

  /// How many stand, and were not reported as final yet.
  var notFinal: Int { all.values.count { $0.stands && !$0.isFinal } }

  /// Takes what was kept.
  mutating func take(_ id: ReportedID, _ told: ToldTransition) { all[id] = told }

  /// Compares what is known now with what was reported, and returns what there is to report, by time.
  ///
  /// Of all changes that were `found` from `base` on, those up to `edge` are final, but for those whose actions are
  /// held back then, and those up to the `former` edge should have been reported before; those up to `now` are reported
  /// as provisional, where it is not nil.
  mutating func report(
    _ found: [(id: ReportedID, transition: FoundTransition)], since base: Int, upTo edge: Int,
    former: Int?, provisionalUpTo now: Int?
  ) -> [FollowedChange] {
    var changes: [FollowedChange] = []
    var current: Set<ReportedID> = []
    for (id, transition) in found {
      let at = transition.change.transition.at
      current.insert(id)
      let isBehind = former.map { at <= $0 } ?? false
      if at <= edge {
        let isFinal = transition.change.isSettled(by: edge)
        changes += report(id, transition, isFinal: isFinal, isBehind: isBehind, upTo: edge)
      } else if let now, at <= now, !transition.change.isAfterLastRecord {
        // What becomes of its actions is known no further than the edge.
        changes += report(id, transition, isFinal: false, isBehind: false, upTo: edge)
      }
    }
    let last = max(edge, now ?? edge, base)
    for (id, told) in all
    where told.stands && !current.contains(id) && (base...last).contains(told.head.at) {
      changes.append(withdraw(id, told, isFinal: told.head.at <= edge))
    }
    return changes.sorted { left, right in
      if left.head.at != right.head.at { return left.head.at < right.head.at }
      if left.withdraws != right.withdraws { return left.withdraws }
      return left.head.alarm != right.head.alarm
        ? left.head.alarm < right.head.alarm : left.id.description < right.id.description
    }
  }

  /// Reports a change as it is known now; as a correction where something else was final, or should have been.
  private mutating func report(
    _ id: ReportedID, _ transition: FoundTransition, isFinal: Bool, isBehind: Bool, upTo time: Int
  ) -> [FollowedChange] {
    let content = transition.content
    guard let told = all[id] else {
      let now = ToldTransition(
        head: ToldTransition.Head(transition), revision: isFinal ? 1 : 0, isFinal: isFinal,
        stands: true, content: content, updatesFrom: .min)
      return [tell(id, transition, isBehind ? .correction : .transition, now, upTo: time)]
    }
    if told.stands, told.content == content, told.isFinal || !isFinal {
      let isNew = transition.change.actions.phases.contains {
        $0.at >= told.updatesFrom && $0.at <= time
      }
      return isNew ? [tell(id, transition, .update, told, upTo: time)] : []
    }
    var now = told
    (now.revision, now.isFinal, now.stands) = (told.revision + 1, isFinal, true)
    now.content = content
    let isCorrection = told.isFinal || !told.stands
    return [tell(id, transition, isCorrection ? .correction : .transition, now, upTo: time)]
  }

  /// Notes what is reported of a change, and of what became of its actions up to `time`.
  private mutating func tell(
    _ id: ReportedID, _ transition: FoundTransition, _ kind: FollowedChange.Kind,
    _ told: ToldTransition, upTo time: Int
  ) -> FollowedChange {
    let isFirst = all[id] == nil
    let updates = told.updatesFrom..<max(told.updatesFrom, time + 1)
    all[id] = told
    all[id]?.updatesFrom = updates.upperBound
    return FollowedChange(
      kind: kind, id: id, revision: told.revision, isFinal: told.isFinal, withdraws: false,
      head: told.head, found: transition, isFirst: isFirst, updates: updates)
  }

  private mutating func withdraw(
    _ id: ReportedID, _ told: ToldTransition, isFinal: Bool
  ) -> FollowedChange {
    var told = told
    (told.stands, told.revision) = (false, told.revision + 1)
    all[id] = told
    return FollowedChange(
      kind: .correction, id: id, revision: told.revision, isFinal: isFinal, withdraws: true,
      head: told.head, found: nil, isFirst: false, updates: 0..<0)
  }
}
