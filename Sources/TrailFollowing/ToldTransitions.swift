import AlarmStates
import TrailReplay

/// What has been reported, by the changes' names: nothing is reported twice, and nothing rewritten.
struct ToldTransitions: Equatable, Sendable {
  private(set) var all: [ReportedID: ToldTransition] = [:]

  /// Takes what was kept.
  mutating func take(_ id: ReportedID, _ told: ToldTransition) { all[id] = told }

  /// Compares what is known now with what was reported, and returns what there is to report, by time.
  ///
  /// Of all changes that were `found` from `base` on, those up to `edge` are final, and those up to the `former` edge should have
  /// been reported before; those up to `now` are reported as provisional, where it is not nil.
  mutating func report(
    _ found: [(id: ReportedID, transition: FoundTransition)], since base: Int, upTo edge: Int,
    former: Int?, provisionalUpTo now: Int?
  ) -> [FollowedChange] {
    var changes: [FollowedChange] = []
    var current: Set<ReportedID> = []
    for (id, transition) in found {
      let at = transition.change.transition.at
      current.insert(id)
      if at <= edge {
        changes += final(id, transition, upTo: edge, former: former)
      } else if let now, at <= now, !transition.change.isAfterLastRecord {
        changes += provisional(id, transition, upTo: now)
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

  private mutating func final(
    _ id: ReportedID, _ transition: FoundTransition, upTo edge: Int, former: Int?
  ) -> [FollowedChange] {
    let (told, content) = (all[id], transition.content)
    if let told, told.stands, told.isFinal, told.content == content {
      let isNew = transition.change.actions.phases.contains {
        $0.at >= told.updatesFrom && $0.at <= edge
      }
      return isNew ? [tell(id, transition, .update, told, upTo: edge)] : []
    }
    let isBehind = former.map { transition.change.transition.at <= $0 } ?? false
    let isCorrection = isBehind || told?.isFinal == true || told?.stands == false
    let now = ToldTransition(
      head: ToldTransition.Head(transition), revision: (told?.revision ?? 0) + 1, isFinal: true,
      stands: true, content: content, updatesFrom: told?.updatesFrom ?? .min)
    return [tell(id, transition, isCorrection ? .correction : .transition, now, upTo: edge)]
  }

  private mutating func provisional(
    _ id: ReportedID, _ transition: FoundTransition, upTo time: Int
  ) -> [FollowedChange] {
    let (told, content) = (all[id], transition.content)
    if let told, told.stands, told.content == content { return [] }
    let now = ToldTransition(
      head: ToldTransition.Head(transition), revision: told.map { $0.revision + 1 } ?? 0,
      isFinal: false, stands: true, content: content, updatesFrom: told?.updatesFrom ?? .min)
    return [tell(id, transition, .transition, now, upTo: time)]
  }

  /// Notes what is reported of a change up to `time`.
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
