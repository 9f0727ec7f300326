import MetricWindows
public import TrailReplay

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// An alarm as `put-metric-alarm --cli-input-json` takes it and `describe-alarms` prints it.
public struct AlarmDocument: Sendable {
  /// The alarm, its settings validated.
  public let alarm: MetricAlarm

  /// Reads the one alarm in `json`: an object of its own, or the only one under `MetricAlarms`.
  ///
  /// Keys that change nothing about the state, such as actions and descriptions, are passed over;
  /// keys that would change it and are not understood are refused by name.
  public init(json: [UInt8]) throws(DocumentError) {
    let file = try JSONDocument.decode(AlarmFile.self, from: json)
    let alarms = file.metricAlarms ?? [file.alarm]
    guard alarms.count == 1 else { throw .notOneAlarm(alarms.count) }
    try self.init(alarms[0])
  }

  private init(_ fields: AlarmFields) throws(DocumentError) {
    for (name, isGiven) in fields.unsupported where isGiven { throw .unsupported(name) }
    alarm = try fields.alarm()
  }
}

/// A file with one alarm, or with several as describe-alarms has them.
private struct AlarmFile: Decodable {
  let metricAlarms: [AlarmFields]?
  let alarm: AlarmFields

  private enum CodingKeys: String, CodingKey {
    case metricAlarms = "MetricAlarms"
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    metricAlarms = try container.decodeIfPresent([AlarmFields].self, forKey: .metricAlarms)
    alarm = try AlarmFields(from: decoder)
  }
}
