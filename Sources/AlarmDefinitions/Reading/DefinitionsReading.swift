import TrailReplay

/// What was read of a user's documents: filters, alarms, and what was found about them.
public struct DefinitionsReading: Sendable {
  /// The metric filters, in the order of the documents.
  public internal(set) var filters: [ReadFilter] = []
  /// The alarms of either kind, in the order of the documents.
  public internal(set) var alarms: [ReadAlarm] = []
  /// What was found while they were read, in the order of the documents.
  public internal(set) var findings: [DefinitionFinding] = []

  /// Whether nothing can be used.
  public var isEmpty: Bool { filters.isEmpty && alarms.isEmpty }

  /// Returns the filters and alarms as a replay takes them, asked for as `names`.
  public func definitions(named names: [String]) -> Definitions {
    var definitions = Definitions(names: names)
    for filter in filters { definitions.add(Definitions(filters: [filter.filter])) }
    for read in alarms {
      switch read.alarm {
      case .metric(let alarm): definitions.add(Definitions(alarms: [alarm]))
      case .composite(let alarm): definitions.add(Definitions(composites: [alarm]))
      }
    }
    return definitions
  }

  /// Adds a filter, in place of one of the same name in the same log group.
  mutating func add(_ filter: ReadFilter) {
    let earlier = filters.firstIndex {
      $0.filter.name == filter.filter.name && $0.logGroup == filter.logGroup
    }
    guard let earlier else {
      filters.append(filter)
      return
    }
    if filters[earlier].filter != filter.filter {
      findings.append(.init(.definedAgain("filter \"\(filter.filter.name)\""), at: filter.place))
    }
    filters[earlier] = filter
  }

  /// Adds an alarm, in place of one of the same name.
  mutating func add(_ alarm: ReadAlarm) {
    guard let earlier = alarms.firstIndex(where: { $0.alarm.name == alarm.alarm.name }) else {
      alarms.append(alarm)
      return
    }
    if alarms[earlier].alarm != alarm.alarm {
      findings.append(.init(.definedAgain("alarm \"\(alarm.alarm.name)\""), at: alarm.place))
    }
    alarms[earlier] = alarm
  }
}
