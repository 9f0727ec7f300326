/// The forms in which following is written.
package enum FollowForm: String, CaseIterable, Sendable {
  /// For people.
  case text
  /// For programs: one JSON object a line.
  case jsonl
  /// The messages published to SNS topics, one JSON object a line.
  case sns
  /// The events "CloudWatch Alarm State Change", one JSON object a line.
  case eventbridge
  /// The alarms' history, one document for each change of state.
  case history

  /// The form of a replay's report that is the same.
  package var report: ReportFormat {
    switch self {
    case .text: .text
    case .jsonl: .jsonl
    case .sns: .sns
    case .eventbridge: .eventbridge
    case .history: .history
    }
  }

  /// Whether it is CloudWatch's own, which has no word for what was wrong.
  var isNotice: Bool { [.sns, .eventbridge, .history].contains(self) }
}
