public import TrailReplay

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Alarms as `put-metric-alarm` and `put-composite-alarm --cli-input-json` take them and
/// `describe-alarms` prints them.
public struct AlarmDocument: Sendable {
  /// The alarms on metrics, their settings validated.
  public let alarms: [MetricAlarm]
  /// The alarms on other alarms.
  public let composites: [CompositeAlarm]
  /// What was passed over although it means something, each in words.
  public let notices: [String]

  /// Reads the alarms in `json`: an object of its own, a list of such, or all under `MetricAlarms`
  /// and `CompositeAlarms`.
  ///
  /// Keys that change nothing about what is told are passed over, such as tags and states; keys that
  /// would change it and are not understood are refused by name.
  public init(json: [UInt8]) throws(DocumentError) {
    let file = try JSONDocument.decode(AlarmFile.self, from: json)
    if file.hasLogAlarms { throw .unsupported("LogAlarms") }
    var (alarms, composites) = ([MetricAlarm](), [CompositeAlarm]())
    for item in file.items {
      do throws(DocumentError) {
        switch item {
        case .metric(let fields, let details): alarms.append(try Self.alarm(fields, details))
        case .composite(let fields): composites.append(try fields.alarm())
        }
      } catch {
        if file.items.count > 1, let name = item.name { throw .inAlarm(name, error) }
        throw error
      }
    }
    (self.alarms, self.composites) = (alarms, composites)
    notices = file.items.compactMap(\.notice)
  }

  /// The one alarm on a metric or an expression; throws when there are more, or others.
  public func onlyMetricAlarm() throws(DocumentError) -> MetricAlarm {
    if !composites.isEmpty { throw .notOnMetrics(composites[0].name) }
    guard alarms.count == 1 else { throw .notOneAlarm(alarms.count) }
    return alarms[0]
  }

  private static func alarm(
    _ fields: AlarmFields, _ details: AlarmDetailFields
  ) throws(DocumentError) -> MetricAlarm {
    for (name, isGiven) in fields.unsupported where isGiven { throw .unsupported(name) }
    var alarm = try fields.alarm()
    alarm.details = try details.details()
    return alarm
  }
}

/// The alarms of a file, however they stand in it.
private struct AlarmFile: Decodable {
  /// One alarm of either kind.
  enum Item: Decodable {
    case metric(AlarmFields, AlarmDetailFields)
    case composite(CompositeFields)

    init(from decoder: any Decoder) throws {
      let composite = try CompositeFields(from: decoder)
      self =
        composite.isComposite
        ? .composite(composite)
        : .metric(try AlarmFields(from: decoder), try AlarmDetailFields(from: decoder))
    }

    /// W12: a replay has no creation from which an alarm could warm up.
    var notice: String? {
      guard case .metric(let fields, _) = self, fields.warmUp != nil else { return nil }
      return "alarm \(fields.alarmName ?? "alarm"): WarmUpConfiguration is passed over, since"
        + " nothing is created here"
    }

    /// Its name, where it has one.
    var name: String? {
      switch self {
      case .metric(let fields, _): fields.alarmName
      case .composite(let fields): fields.name
      }
    }
  }

  let items: [Item]
  let hasLogAlarms: Bool

  private enum CodingKeys: String, CodingKey {
    case metricAlarms = "MetricAlarms"
    case compositeAlarms = "CompositeAlarms"
    case logAlarms = "LogAlarms"
  }

  init(from decoder: any Decoder) throws {
    guard let container = try? decoder.container(keyedBy: CodingKeys.self) else {
      items = try [Item](from: decoder)
      hasLogAlarms = false
      return
    }
    let logAlarms = try container.decodeIfPresent(
      [AlarmFields.Anything].self, forKey: .logAlarms)
    hasLogAlarms = !(logAlarms ?? []).isEmpty
    let metric = try container.decodeIfPresent([Item].self, forKey: .metricAlarms)
    let composite = try container.decodeIfPresent([Item].self, forKey: .compositeAlarms)
    if metric == nil, composite == nil, logAlarms == nil {
      items = [try Item(from: decoder)]
    } else {
      items = (metric ?? []) + (composite ?? [])
    }
  }
}
