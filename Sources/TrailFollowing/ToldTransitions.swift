import AlarmStates
import TrailReplay

/// What has been reported, by the changes' names: nothing is reported twice, and nothing rewritten.
struct ToldTransitions: Equatable, Sendable {
  private(set) var all: [TransitionID: ToldTransition] = [:]

  /// Takes what was kept.
  mutating func take(_ id: TransitionID, _ told: ToldTransition) { all[id] = told }

  /// Compares what is known now with what was reported, and returns what there is to report, by time.
  ///
  /// Of all changes that were `found` from `base` on, those up to `edge` are final, and those up to the `former` edge should have
  /// been reported before; those up to `now` are reported as provisional, where it is not nil.
  mutating func report(
    _ found: [(id: TransitionID, transition: FoundTransition)], since base: Int, upTo edge: Int,
    former: Int?, provisionalUpTo now: Int?
  ) -> [FollowedChange] {
    var changes: [FollowedChange] = []
    var current: Set<TransitionID> = []
    for (id, transition) in found {
      let at = transition.change.transition.at
      current.insert(id)
      if at <= edge {
        changes += final(id, transition, former: former)
      } else if let now, at <= now, !transition.change.isAfterLastRecord {
        changes += provisional(id, transition)
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
    _ id: TransitionID, _ transition: FoundTransition, former: Int?
  ) -> [FollowedChange] {
    let (told, content) = (all[id], transition.content)
    if let told, told.stands, told.isFinal, told.content == content { return [] }
    let isBehind = former.map { transition.change.transition.at <= $0 } ?? false
    let isCorrection = isBehind || told?.isFinal == true || told?.stands == false
    return [
      tell(
        id, transition, isCorrection ? .correction : .transition,
        revision: (told?.revision ?? 0) + 1, isFinal: true, content)
    ]
  }

  private mutating func provisional(
    _ id: TransitionID, _ transition: FoundTransition
  ) -> [FollowedChange] {
    let (told, content) = (all[id], transition.content)
    if let told, told.stands, told.content == content { return [] }
    return [
      tell(
        id, transition, .transition, revision: told.map { $0.revision + 1 } ?? 0, isFinal: false,
        content)
    ]
  }

  private mutating func tell(
    _ id: TransitionID, _ transition: FoundTransition, _ kind: FollowedChange.Kind, revision: Int,
    isFinal: Bool, _ content: UInt64
  ) -> FollowedChange {
    let head = ToldTransition.Head(transition)
    let isFirst = all[id] == nil
    all[id] = ToldTransition(
      head: head, revision: revision, isFinal: isFinal, stands: true, content: content)
    return FollowedChange(
      kind: kind, id: id, revision: revision, isFinal: isFinal, withdraws: false, head: head,
      found: transition, isFirst: isFirst)
  }

  private mutating func withdraw(
    _ id: TransitionID, _ told: ToldTransition, isFinal: Bool
  ) -> FollowedChange {
    var told = told
    (told.stands, told.revision) = (false, told.revision + 1)
    all[id] = told
    return FollowedChange(
      kind: .correction, id: id, revision: told.revision, isFinal: isFinal, withdraws: true,
      head: told.head, found: nil, isFirst: false)
  }
}
