import MetricAlarms
import UTCTimes

/// The members that every kind of alarm in the CloudWatch API has, beyond when it fires.
struct AlarmDetailsRequest {
  /// How many actions a state may have (aws-formats, section 1.2, documented).
  private static let actionLimit = 5

  private let fields: RequestFields

  init(_ fields: RequestFields) {
    self.fields = fields
  }

  /// What the members say of the alarm called `name`.
  func details(of name: String) throws(DocumentError) -> AlarmDetails {
    var details = AlarmDetails()
    details.arn = try arn(of: name)
    details.description = try fields.text("AlarmDescription")?.description
    details.state = try fields.named("StateValue")
    details.updatedAt = try updatedAt()
    if fields.isKnown("ActionsEnabled") {
      details.actions.isEnabled = try fields.truth("ActionsEnabled") ?? true
    }
    details.actions.ok = try actions("OKActions")
    details.actions.alarm = try actions("AlarmActions")
    details.actions.insufficientData = try actions("InsufficientDataActions")
    return details
  }

  /// An alarm's ARN goes into messages and into rules, where it stands for its name: what is none, or
  /// another alarm's, would spoil both.
  private func arn(of name: String) throws(DocumentError) -> String? {
    guard let text = try fields.text("AlarmArn")?.known else { return nil }
    guard Self.isAlarmARN(text), text.hasSuffix(":alarm:" + name) else {
      throw .wrongType("AlarmArn", expected: "the ARN of the alarm")
    }
    return text
  }

  private static func isAlarmARN(_ text: String) -> Bool {
    let parts = text.split(separator: ":", maxSplits: 6, omittingEmptySubsequences: false)
    let isPrintable = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    return isPrintable && parts.count == 7 && parts[0] == "arn" && parts[2] == "cloudwatch"
      && parts[5] == "alarm" && !parts[1].isEmpty && !parts[6].isEmpty
      && parts[4].allSatisfy(\.isNumber)
  }

  /// When it was last changed, to the millisecond: in words, or, by the CLI's first major version, in
  /// seconds since the Unix epoch.
  private func updatedAt() throws(DocumentError) -> Int? {
    guard let text = try fields.textOrNumber("AlarmConfigurationUpdatedTimestamp")?.known else {
      return nil
    }
    let time = Double(text).flatMap { UTCTime(count: $0) } ?? UTCTime(document: text)
    return time?.milliseconds
  }

  /// What is not an ARN is refused (recorded: alarm_controls.json), whether or not actions are enabled.
  private func actions(_ name: String) throws(DocumentError) -> [String] {
    let actions = try fields.texts(name) ?? []
    if actions.count > Self.actionLimit {
      throw .tooMany(name, actions.count, limit: Self.actionLimit)
    }
    let stranger = actions.compactMap(\.known).first { !Self.mayBeARN($0) }
    if let stranger { throw .badAction(name, stranger) }
    return actions.map(\.description)
  }

  private static func mayBeARN(_ text: String) -> Bool {
    let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    return parts.count == 6 && parts[0] == "arn" && !parts[1].isEmpty && !parts[2].isEmpty
      && !parts[5].isEmpty
  }
}
