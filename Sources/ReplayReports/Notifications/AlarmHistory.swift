import AlarmStates
import TrailReplay

/// The history of alarms as `aws cloudwatch describe-alarm-history` prints it (aws-formats, 2.3).
///
/// Newest first; an action stands above the change of state that set it off.
struct AlarmHistory {
  /// One item, its keys in the order of the API's model.
  private struct Item {
    let notice: AlarmNotice
    let at: Int
    let type: String
    let summary: String
    let data: String
  }

  private let items: [Item]

  init(_ notices: [AlarmNotice]) {
    let items = notices.flatMap { notice -> [Item] in
      let transition = notice.transition
      let update = Item(
        notice: notice, at: notice.at, type: "StateUpdate",
        summary:
          "Alarm updated from \(transition.from.rawValue) to \(transition.to.rawValue)",
        data: StateUpdateData(notice).text)
      guard let ranAt = notice.ranAt else { return [update] }
      return [update]
        + notice.actions.map { action in
          Item(
            notice: notice, at: ranAt, type: "Action",
            summary: "Successfully executed action \(action)",
            data: ActionData(notice, action: action).text)
        }
    }
    self.items = items.indices.sorted { (items[$0].at, $0) > (items[$1].at, $1) }
      .map { items[$0] }
  }

  /// The document, indented as the AWS CLI indents it.
  var text: String {
    if items.isEmpty { return "{\n    \"AlarmHistoryItems\": []\n}\n" }
    let objects = items.map { item in
      let members = [
        ("AlarmName", JSONText(item.notice.alarm.name)),
        ("AlarmType", Self.type(of: item.notice.alarm)),
        ("Timestamp", JSONText(UTCText.offset(item.at))),
        ("HistoryItemType", JSONText(item.type)),
        ("HistorySummary", JSONText(String(item.summary.prefix(255)))),
        ("HistoryData", JSONText(item.data)),
      ]
      let lines = members.map { "            \"\($0)\": \($1.text)" }.joined(separator: ",\n")
      return "        {\n\(lines)\n        }"
    }
    return "{\n    \"AlarmHistoryItems\": [\n" + objects.joined(separator: ",\n") + "\n    ]\n}\n"
  }

  private static func type(of alarm: ReplayedAlarm) -> JSONText {
    switch alarm {
    case .metric: "MetricAlarm"
    case .composite: "CompositeAlarm"
    }
  }
}
