import MetricAlarms
import UTCTimes

/// The history of alarms as `aws cloudwatch describe-alarm-history` prints it (aws-formats, 2.3).
///
/// Newest first; an action stands above the change of state that set it off. What holds actions back is
/// no item of its own: only what became of the actions is.
package struct AlarmHistory {
  /// One item, its keys in the order of the API's model.
  private struct Item {
    let notice: AlarmNotice
    let type: String
    let summary: String
    let data: String

    var text: String {
      let members = [
        ("AlarmName", JSONText(notice.alarm.name)), ("AlarmType", alarmType),
        ("Timestamp", JSONText(UTCTime(milliseconds: notice.state.since).text(.commandLine))),
        ("HistoryItemType", JSONText(type)),
        ("HistorySummary", JSONText(String(summary.prefix(255)))),
        ("HistoryData", JSONText(data)),
      ]
      let lines = members.map { "            \"\($0)\": \($1.text)" }.joined(separator: ",\n")
      return "        {\n\(lines)\n        }"
    }

    private var alarmType: JSONText {
      switch notice.alarm {
      case .metric: "MetricAlarm"
      case .composite: "CompositeAlarm"
      }
    }
  }

  private let items: [Item]

  /// Creates the history of what `notices` say.
  package init(_ notices: [AlarmNotice]) {
    let items = notices.flatMap { Self.updates(in: $0) + Self.actions(in: $0) }
    self.items = items.indices
      .sorted { (items[$0].notice.state.since, $0) > (items[$1].notice.state.since, $1) }
      .map { items[$0] }
  }

  private static func updates(in notice: AlarmNotice) -> [Item] {
    guard notice.isChange else { return [] }
    let states = "\(notice.previous.value.rawValue) to \(notice.state.value.rawValue)"
    return [
      Item(
        notice: notice, type: "StateUpdate", summary: "Alarm updated from \(states)",
        data: StateUpdateData(notice).text)
    ]
  }

  /// The summary of an action that was held back is assumed; the other is recorded.
  private static func actions(in notice: AlarmNotice) -> [Item] {
    guard let outcome = notice.outcome else { return [] }
    let words = outcome == .succeeded ? "Successfully executed action" : "Suppressed action"
    return notice.actions.map { action in
      Item(
        notice: notice, type: "Action", summary: "\(words) \(action)",
        data: ActionData(notice, action: action, outcome).text)
    }
  }

  /// The document, indented as the AWS CLI indents it.
  package var text: String {
    if items.isEmpty { return "{\n    \"AlarmHistoryItems\": []\n}\n" }
    return "{\n    \"AlarmHistoryItems\": [\n" + items.map(\.text).joined(separator: ",\n")
      + "\n    ]\n}\n"
  }
}
