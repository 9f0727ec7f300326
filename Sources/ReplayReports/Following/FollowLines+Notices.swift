import AlarmStates
import TrailFollowing
import TrailReplay

/// CloudWatch's own forms: it notifies once of each update, and takes nothing back.
extension FollowLines {
  /// Whether all there is to say of a thing can be said in CloudWatch's own forms.
  static func hasNotice(_ item: FollowItem) -> Bool {
    guard case .change(let change) = item else { return false }
    return change.kind != .correction || change.isFirst && !change.withdraws
  }
}

extension AlarmNotice {
  /// Whether it is of this change, and nobody was notified of it: the change itself the first time, and later what became
  /// of its actions since.
  func isNew(in change: FollowedChange) -> Bool {
    guard !change.withdraws, let transition = change.found?.change.transition else { return false }
    // Two changes may be at one second, as an alarm is created in one of them.
    guard entry.at == transition.at * 1000, entry.from == transition.from,
      state.value == transition.to
    else { return false }
    return isChange ? change.isFirst : change.updates.contains(second)
  }

  /// What is sent of it in a form; nil: nothing is.
  func text(in form: FollowForm) -> String? {
    switch form {
    case .sns: publishes ? SNSMessage(self).text + "\n" : nil
    case .eventbridge: EventBridgeEvent(self).text + "\n"
    case .history: AlarmHistory([self]).text
    case .text, .jsonl: nil
    }
  }
}
