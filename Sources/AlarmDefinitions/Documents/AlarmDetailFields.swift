import MetricAlarms
import UTCTimes

/// The keys that every kind of alarm in the CloudWatch API has, beyond when it fires.
struct AlarmDetailFields: Decodable {
  /// How many actions a state may have (aws-formats, section 1.2, documented).
  private static let actionLimit = 5

  private let arn: String?
  private let description: String?
  private let updated: DocumentTime?
  private let actionsEnabled: Bool?
  private let okActions: [String]?
  private let alarmActions: [String]?
  private let insufficientDataActions: [String]?
  private let state: String?

  private enum CodingKeys: String, CodingKey {
    case arn = "AlarmArn"
    case description = "AlarmDescription"
    case updated = "AlarmConfigurationUpdatedTimestamp"
    case actionsEnabled = "ActionsEnabled"
    case okActions = "OKActions"
    case alarmActions = "AlarmActions"
    case insufficientDataActions = "InsufficientDataActions"
    case state = "StateValue"
  }

  /// What the keys say of the alarm.
  ///
  /// - Parameter name: The alarm's name; nil where it has none.
  /// - Returns: The details.
  /// - Throws: What cannot be.
  func details(of name: String?) throws(DocumentError) -> AlarmDetails {
    var details = AlarmDetails()
    details.arn = try arn.map { arn throws(DocumentError) in try Self.alarmARN(arn, of: name) }
    details.description = description
    details.state = try state.map { state throws(DocumentError) in
      try AlarmFields.named(state, "StateValue")
    }
    details.updatedAt = updated?.time?.milliseconds
    details.actions.isEnabled = actionsEnabled ?? true
    details.actions.ok = try Self.limited(okActions, "OKActions")
    details.actions.alarm = try Self.limited(alarmActions, "AlarmActions")
    details.actions.insufficientData = try Self.limited(
      insufficientDataActions, "InsufficientDataActions")
    return details
  }

  /// An alarm's ARN goes into messages and into rules, where it stands for its name: what is none, or
  /// another alarm's, would spoil both.
  private static func alarmARN(
    _ text: String, of name: String?
  ) throws(DocumentError) -> String {
    let isARN = text.wholeMatch(of: /arn:[a-z-]+:cloudwatch:[a-z0-9-]*:[0-9]*:alarm:.+/) != nil
    let isPrintable = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    let isOwn = name.map { text.hasSuffix(":alarm:" + $0) } ?? true
    guard isARN, isPrintable, isOwn else {
      throw .wrongType("AlarmArn", expected: "the ARN of the alarm")
    }
    return text
  }

  /// What is not an ARN is refused (recorded: alarm_controls.json), whether or not actions are enabled.
  private static func limited(
    _ actions: [String]?, _ key: String
  ) throws(DocumentError) -> [String] {
    let actions = actions ?? []
    if actions.count > actionLimit { throw .tooMany(key, actions.count, limit: actionLimit) }
    // What has something to be put in its place is judged by nobody here: names in angle brackets are
    // reported where they are read, and the service never sees what templates resolve.
    let stranger = actions.first { action in
      !["<", "${", "{{"].contains { action.contains($0) }
        && action.wholeMatch(of: /arn:[^:]+:[^:]+:[^:]*:[^:]*:.+/) == nil
    }
    if let stranger { throw .badAction(key, stranger) }
    return actions
  }
}
