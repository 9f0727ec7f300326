/// The alarms of a file, however they stand in it.
struct AlarmFile: Decodable {
  let items: [AlarmItem]
  let hasLogAlarms: Bool

  private enum CodingKeys: String, CodingKey {
    case metricAlarms = "MetricAlarms"
    case compositeAlarms = "CompositeAlarms"
    case logAlarms = "LogAlarms"
  }

  init(from decoder: any Decoder) throws {
    guard let container = try? decoder.container(keyedBy: CodingKeys.self) else {
      items = try [AlarmItem](from: decoder)
      hasLogAlarms = false
      return
    }
    let logAlarms = try container.decodeIfPresent(
      [AlarmFields.Anything].self, forKey: .logAlarms)
    hasLogAlarms = !(logAlarms ?? []).isEmpty
    let metric = try container.decodeIfPresent([AlarmItem].self, forKey: .metricAlarms)
    let composite = try container.decodeIfPresent([AlarmItem].self, forKey: .compositeAlarms)
    if metric == nil, composite == nil, logAlarms == nil {
      items = [try AlarmItem(from: decoder)]
    } else {
      items = (metric ?? []) + (composite ?? [])
    }
  }
}
