import Foundation
import MetricAlarms

/// The alarm of a conformance case, as CloudWatch's API spells it.
struct AlarmCase: Decodable, Sendable {
  let statistic: String
  let period: Int
  let evaluationPeriods: Int
  let datapointsToAlarm: Int?
  let threshold: Double
  let comparisonOperator: String
  let treatMissingData: String?
  let evaluationWindow: EvaluationWindow?

  struct EvaluationWindow: Decodable, Sendable {
    let wallClockWindow: WallClockWindow

    enum CodingKeys: String, CodingKey { case wallClockWindow = "WallClockWindow" }
  }

  struct WallClockWindow: Decodable, Sendable {
    let timezone: String?

    enum CodingKeys: String, CodingKey { case timezone = "Timezone" }
  }

  enum CodingKeys: String, CodingKey {
    case statistic = "Statistic"
    case period = "Period"
    case evaluationPeriods = "EvaluationPeriods"
    case datapointsToAlarm = "DatapointsToAlarm"
    case threshold = "Threshold"
    case comparisonOperator = "ComparisonOperator"
    case treatMissingData = "TreatMissingData"
    case evaluationWindow = "EvaluationWindow"
  }

  /// The settings without validation: pure functions judge 10-second alarms as well.
  func settings() throws -> AlarmSettings {
    var settings = AlarmSettings(name: "case", threshold: threshold)
    guard let plain = MetricStatistic(plain: statistic) else { throw UnknownName(text: statistic) }
    settings.statistic = plain
    settings.period = period
    settings.evaluationPeriods = evaluationPeriods
    settings.datapointsToAlarm = datapointsToAlarm
    settings.comparison = try named(comparisonOperator)
    settings.wallClock = try evaluationWindow.map { window in
      try WallClockZone(parsing: window.wallClockWindow.timezone ?? "UTC")
    }
    settings.treatMissingData = try treatMissingData.map(named) ?? .missing
    return settings
  }

  private func named<Name: RawRepresentable<String>>(_ text: String) throws -> Name {
    guard let name = Name(rawValue: text) else { throw UnknownName(text: text) }
    return name
  }

  struct UnknownName: Error {
    let text: String
  }
}
