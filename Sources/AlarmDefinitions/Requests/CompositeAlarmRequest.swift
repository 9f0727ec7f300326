import MetricAlarms

/// A composite alarm as `put-composite-alarm` takes it and `describe-alarms` prints it.
struct CompositeAlarmRequest {
  private let fields: RequestFields

  init(_ fields: RequestFields) {
    self.fields = fields
  }

  /// The alarm these members make.
  func alarm() throws(DocumentError) -> CompositeAlarm {
    let name = try MetricAlarmRequest.name(
      fields.required("AlarmName", fields.text("AlarmName")))
    let rule = try fields.required("AlarmRule", fields.text("AlarmRule"))
    if rule.parts.count == rule.unknownNames.count, !rule.parts.isEmpty {
      throw .notKnown("AlarmRule", rule.unknownNames)
    }
    var alarm = CompositeAlarm(name: name, rule: try Self.rule(rule.description))
    alarm.details = try AlarmDetailsRequest(fields).details(of: name)
    if let suppressor = try fields.text("ActionsSuppressor")?.description, !suppressor.isEmpty {
      alarm.suppressor = CompositeAlarm.Suppressor(
        alarm: suppressor,
        periods: ActionSuppression(
          waitPeriod: try period("ActionsSuppressorWaitPeriod"),
          extensionPeriod: try period("ActionsSuppressorExtensionPeriod")))
    }
    return alarm
  }

  /// What is not known of the rule and of the suppressor, as it is printed.
  func unknownWords() throws(DocumentError) -> [String] {
    let texts = [try fields.text("AlarmRule"), try fields.text("ActionsSuppressor")]
    return texts.compactMap(\.self).flatMap(\.unknownNames).map { "<\($0)>" }
  }

  private static func rule(_ text: String) throws(DocumentError) -> CompositeRule {
    do throws(ExpressionError) {
      return try CompositeRule(parsing: text)
    } catch {
      throw .rule(error)
    }
  }

  /// A suppressor's periods must both be there (documented).
  private func period(_ name: String) throws(DocumentError) -> Int {
    let seconds = try fields.required(name, fields.wholeNumber(name))
    guard (0...604_800).contains(seconds) else {
      throw .wrongType(name, expected: "seconds from 0 to 604800")
    }
    return seconds
  }
}
