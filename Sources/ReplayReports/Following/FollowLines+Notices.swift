import AlarmStates
import TrailFollowing
import TrailReplay

/// CloudWatch's own forms: it notifies once of each update, and takes nothing back.
extension FollowLines {
  /// Whether all there is to say of a thing can be said in CloudWatch's own forms.
  func hasNotice(_ item: FollowItem) -> Bool {
    guard case .change(let change) = item else { return false }
    return change.kind != .correction || change.isFirst && !change.withdraws
  }

  /// The notices of a thing; none where CloudWatch has no word for it, or has said so before.
  func notices(of item: FollowItem, in form: FollowForm) -> [String] {
    guard case .change(let change) = item else { return [] }
    let notices = updates(of: change)
    switch form {
    case .sns: return notices.filter(\.publishes).map { SNSMessage($0).text + "\n" }
    case .eventbridge: return notices.map { EventBridgeEvent($0).text + "\n" }
    case .history: return notices.isEmpty ? [] : [AlarmHistory(notices).text]
    case .text, .jsonl: return []
    }
  }

  /// What there is to notify of: the change itself the first time, and what became of its actions since.
  private func updates(of change: FollowedChange) -> [AlarmNotice] {
    guard !change.withdraws, let found = change.found, let outcome = pass.outcome else { return [] }
    let transition = found.change.transition
    return AlarmNotice.all(of: found.story, in: outcome.place).filter { notice in
      notice.isOf(transition)
        && (notice.isChange ? change.isFirst : change.updates.contains(notice.second))
    }
  }
}

extension AlarmNotice {
  /// Whether it is of this change; two may be at one second, as an alarm is created in one of them.
  fileprivate func isOf(_ transition: AlarmTransition) -> Bool {
    entry.at == transition.at * 1000 && entry.from == transition.from
      && state.value == transition.to
  }
}
