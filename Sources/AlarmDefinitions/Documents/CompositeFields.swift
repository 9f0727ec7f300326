import MetricAlarms

/// A composite alarm as `put-composite-alarm` takes it and `describe-alarms` prints it.
struct CompositeFields: Decodable {
  let name: String?
  private let rule: String?
  private let suppressor: String?
  private let waitPeriod: WholeNumber?
  private let extensionPeriod: WholeNumber?
  private let details: AlarmDetailFields

  private enum CodingKeys: String, CodingKey {
    case name = "AlarmName"
    case rule = "AlarmRule"
    case suppressor = "ActionsSuppressor"
    case waitPeriod = "ActionsSuppressorWaitPeriod"
    case extensionPeriod = "ActionsSuppressorExtensionPeriod"
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    name = try container.decodeIfPresent(String.self, forKey: .name)
    rule = try container.decodeIfPresent(String.self, forKey: .rule)
    suppressor = try container.decodeIfPresent(String.self, forKey: .suppressor)
    waitPeriod = try container.decodeIfPresent(WholeNumber.self, forKey: .waitPeriod)
    extensionPeriod = try container.decodeIfPresent(WholeNumber.self, forKey: .extensionPeriod)
    details = try AlarmDetailFields(from: decoder)
  }

  /// Whether the object is a composite alarm rather than another one.
  var isComposite: Bool { rule != nil }

  /// The alarm these keys make.
  func alarm() throws(DocumentError) -> CompositeAlarm {
    let name = try AlarmFields.name(AlarmFields.required(name, "AlarmName"))
    var alarm = CompositeAlarm(
      name: name, rule: try Self.rule(try AlarmFields.required(rule, "AlarmRule")))
    alarm.details = try details.details(of: name)
    if let suppressor, !suppressor.isEmpty {
      alarm.suppressor = CompositeAlarm.Suppressor(
        alarm: suppressor,
        periods: ActionSuppression(
          waitPeriod: try Self.period(waitPeriod, "ActionsSuppressorWaitPeriod"),
          extensionPeriod: try Self.period(extensionPeriod, "ActionsSuppressorExtensionPeriod")))
    }
    return alarm
  }

  private static func rule(_ text: String) throws(DocumentError) -> CompositeRule {
    do throws(ExpressionError) {
      return try CompositeRule(parsing: text)
    } catch {
      throw .rule(error)
    }
  }

  /// A suppressor's periods must both be there (documented).
  private static func period(_ seconds: WholeNumber?, _ key: String) throws(DocumentError) -> Int {
    let seconds = try AlarmFields.required(seconds, key).value
    guard (0...604_800).contains(seconds) else {
      throw .wrongType(key, expected: "seconds from 0 to 604800")
    }
    return seconds
  }
}
