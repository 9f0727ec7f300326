import Foundation
import FoundationEssentials
public import MetricAlarms

#if canImport(FoundationEssentials)
#else
#endif

/// Alarms as `put-metric-alarm` and `put-composite-alarm --cli-input-json` take them and
/// `describe-alarms` prints them.
public struct AlarmDocument: Sendable {
  /// The alarms on metrics, their settings validated.
  public let alarms: [MetricAlarm]
  /// The alarms on other alarms.
  public let composites: [CompositeAlarm]
  /// What was passed over although it might mean something, each in words.
  public let notices: [String]

  /// Reads the alarms in `json`: an object of its own, a list of such, or all under `MetricAlarms`
  /// and `CompositeAlarms`.
  ///
  /// Keys that are known and not supported are refused by name; unknown ones are in `notices`.
  ///
  /// - Parameters:
  ///   - json: The document's bytes.
  ///   - namesMetrics: Whether alarms must say which metric they watch; not where their samples are
  ///     given beside them.
  /// - Throws: What is wrong first, with the alarm's name where there are several.
  public init(json: [UInt8], namesMetrics: Bool = true) throws(DocumentError) {
    let file = try JSONDocument.decode(AlarmFile.self, from: json)
    if file.hasLogAlarms { throw .unsupported("LogAlarms") }
    var (alarms, composites) = ([MetricAlarm](), [CompositeAlarm]())
    for item in file.items {
      do throws(DocumentError) {
        switch try item.alarm(namesMetrics: namesMetrics) {
        case .metric(let alarm): alarms.append(alarm)
        case .composite(let alarm): composites.append(alarm)
        }
      } catch {
        if file.items.count > 1, let name = item.name { throw .inAlarm(name, error) }
        throw error
      }
    }
    (self.alarms, self.composites) = (alarms, composites)
    notices = file.notices + file.items.flatMap(\.notices)
    try checkUniqueness()
  }

  /// The one alarm on a metric or an expression; throws when there are more, or others.
  public func onlyMetricAlarm() throws(DocumentError) -> MetricAlarm {
    if !composites.isEmpty { throw .notOnMetrics(composites[0].name) }
    guard alarms.count == 1 else { throw .notOneAlarm(alarms.count) }
    return alarms[0]
  }

  /// Names and ARNs tell alarms apart.
  private func checkUniqueness() throws(DocumentError) {
    var known: Set<String> = []
    for alarm in alarms.map(Alarm.metric) + composites.map(Alarm.composite) {
      if !known.insert(alarm.name).inserted { throw .repeated("AlarmName", alarm.name) }
      guard let arn = alarm.details.arn else { continue }
      if !known.insert(arn).inserted { throw .repeated("AlarmArn", arn) }
    }
  }
}
