/// The commands of the AWS CLI that make metric filters and alarms.
enum CommandKind: CaseIterable {
  case putMetricFilter
  case putMetricAlarm
  case putCompositeAlarm

  /// The words of the command behind `aws`.
  var words: [String] {
    switch self {
    case .putMetricFilter: ["logs", "put-metric-filter"]
    case .putMetricAlarm: ["cloudwatch", "put-metric-alarm"]
    case .putCompositeAlarm: ["cloudwatch", "put-composite-alarm"]
    }
  }

  /// The word of the command that no other has.
  var word: String { words[1] }

  /// What the command makes.
  var definition: WrittenDefinition.Kind {
    switch self {
    case .putMetricFilter: .metricFilter
    case .putMetricAlarm: .metricAlarm
    case .putCompositeAlarm: .compositeAlarm
    }
  }

  /// The members of the command's request.
  var table: RequestTable {
    switch self {
    case .putMetricFilter: .metricFilter
    case .putMetricAlarm: .metricAlarm
    case .putCompositeAlarm: .compositeAlarm
    }
  }

  /// Returns the member that `option` gives a value, such as `AlarmName` for `alarm-name`.
  func member(of option: String) -> RequestTable.Member? {
    table.members.first { self.option(of: $0.name) == option }
  }

  /// The CLI's name for a member: words in lower case with dashes between them.
  func option(of member: String) -> String {
    member.replacing(/([a-z0-9])([A-Z])|([A-Z])([A-Z][a-z])/) { match in
      let (before, after) = (match.1 ?? match.3 ?? "", match.2 ?? match.4 ?? "")
      return "\(before)-\(after)"
    }.lowercased()
  }
}
