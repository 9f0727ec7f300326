/// The alarms of a file, however they stand in it.
struct AlarmFile: Decodable {
  let items: [AlarmItem]
  let hasLogAlarms: Bool
  /// What is passed over of the file itself, in words.
  let notices: [String]

  private enum CodingKeys: String, CodingKey {
    case metricAlarms = "MetricAlarms"
    case compositeAlarms = "CompositeAlarms"
    case logAlarms = "LogAlarms"
  }

  init(from decoder: any Decoder) throws {
    guard let container = try? decoder.container(keyedBy: CodingKeys.self) else {
      items = try [AlarmItem](from: decoder)
      (hasLogAlarms, notices) = (false, [])
      return
    }
    let logAlarms = try container.decodeIfPresent(
      [AlarmFields.Anything].self, forKey: .logAlarms)
    hasLogAlarms = !(logAlarms ?? []).isEmpty
    let metric = try container.decodeIfPresent([AlarmItem].self, forKey: .metricAlarms)
    let composite = try container.decodeIfPresent([AlarmItem].self, forKey: .compositeAlarms)
    if metric == nil, composite == nil, logAlarms == nil {
      items = [try AlarmItem(from: decoder)]
      notices = []
    } else {
      items = (metric ?? []) + (composite ?? [])
      notices = Self.notices(on: try DocumentTree(from: decoder))
    }
  }

  private static func notices(on tree: DocumentTree) -> [String] {
    var notices: [String] = []
    if case .object(let members, _) = tree, members["NextToken"] != nil {
      notices.append("the list goes on elsewhere (NextToken): alarms may be missing")
    }
    // The alarms' own keys are looked at one by one.
    let unknown = KnownKeys.alarmFile.unknown(in: tree)
    if !unknown.isEmpty {
      notices.append(
        "keys of no meaning here are passed over: " + unknown.joined(separator: ", "))
    }
    return notices
  }
}
