public import MetricAlarms

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

  /// Metrics of filters that cannot be used: what is wrong with these is reported, and not of their alarms.
  var brokenMetrics: [ReadMetric] = []

  /// Metrics of alarms that cannot be used.
  var refusedWatched: [ReadMetric] = []

  /// Names of filters that are not used because what they do is not known.
  var unknownFilters: [String] = []

  /// Names of alarms that cannot be used.
  var refusedAlarms: Set<String> = []

  /// Where the filter of a name in a log group is, and the alarm of a name.
  private var filterIndexes: [String: [String: Int]] = [:]
  private var alarmIndexes: [String: Int] = [:]

  /// Returns the filters and alarms as a replay takes them, asked for as `names`.
  ///
  /// The same filter in several log groups is one: a replay has the records of one.
  public func definitions(named names: [String]) -> Definitions {
    var (metricAlarms, composites): ([MetricAlarm], [CompositeAlarm]) = ([], [])
    for read in alarms {
      switch read.alarm {
      case .metric(let alarm): metricAlarms.append(alarm)
      case .composite(let alarm): composites.append(alarm)
      }
    }
    var known: Set<MetricFilter> = []
    let distinct = filters.map(\.filter).filter { known.insert($0).inserted }
    return Definitions(
      names: names, filters: distinct, alarms: metricAlarms, composites: composites)
  }

  /// The one alarm on a metric or an expression, for those who take no other.
  ///
  /// - Throws: That there are several, or none, or that the only one is composite.
  public func onlyMetricAlarm() throws(DocumentError) -> MetricAlarm {
    for read in alarms {
      if case .composite(let alarm) = read.alarm { throw .notOnMetrics(alarm.name) }
    }
    let metricAlarms = alarms.compactMap(\.metricAlarm)
    guard metricAlarms.count == 1 else { throw .notOneAlarm(metricAlarms.count) }
    return metricAlarms[0]
  }

  /// Adds a filter, in place of one of the same name in the same log group.
  mutating func add(_ filter: ReadFilter) {
    let group = (filter.region ?? "") + "/" + (filter.logGroup ?? "")
    let name = filter.filter.name
    guard let earlier = filterIndexes[group]?[name] else {
      filterIndexes[group, default: [:]][name] = filters.count
      filters.append(filter)
      return
    }
    if filters[earlier].filter != filter.filter {
      findings.append(.init(DefinedAgain(what: "filter \(quoted: name)"), at: filter.place))
    }
    filters[earlier] = filter
  }

  /// Adds an alarm, in place of one of the same name.
  mutating func add(_ alarm: ReadAlarm) {
    guard let earlier = alarmIndexes[alarm.alarm.name] else {
      alarmIndexes[alarm.alarm.name] = alarms.count
      alarms.append(alarm)
      return
    }
    // A plan has one alarm of a name.
    if let region = alarm.region, let other = alarms[earlier].region, region != other {
      let finding = SameNameElsewhere(alarm: alarm.alarm.name, region: region)
      findings.append(.init(finding, at: alarm.place))
      return
    }
    if alarms[earlier].alarm != alarm.alarm {
      let finding = DefinedAgain(what: "alarm \(quoted: alarm.alarm.name)")
      findings.append(.init(finding, at: alarm.place))
    }
    alarms[earlier] = alarm
  }
}

extension DefinitionsReading {
  /// Leaves out composite alarms on alarms that are not used or not known; to be called at the end.
  mutating func leaveOutOpenComposites() {
    let open = OpenComposites(among: alarms, refused: refusedAlarms)
    let reasons = open.reasons
    for index in open.unsuppressed.sorted() {
      guard case .composite(var alarm) = alarms[index].alarm, let name = alarm.suppressor?.alarm
      else { continue }
      let message = "its suppressor \(name) is not known here, and holds no action back"
      findings.append(.init(PassedOver(message: message), at: alarms[index].place))
      alarm.suppressor = nil
      alarms[index].alarm = .composite(alarm)
    }
    for (index, reason) in reasons.sorted(by: { $0.key < $1.key }) {
      findings.append(.init(reason, at: alarms[index].place))
    }
    alarms = alarms.enumerated().filter { reasons[$0.offset] == nil }.map(\.element)
  }

  /// Whether everything that was found could be used.
  public var isComplete: Bool { !findings.contains { $0.severity == .error } }

  /// Whether there is nothing but files that cannot be read.
  public var isUnreadable: Bool {
    isEmpty && !findings.isEmpty && findings.allSatisfy { $0.rule == Unreadable.rule }
  }

  /// The findings in words, severity first.
  ///
  /// Of files that hold no definitions, of which folders may be full, the first is named and the others
  /// are counted.
  public var messages: [String] {
    let own = findings.filter { !$0.isForeignFile }.map { "\($0.severity.rawValue): \($0)" }
    let foreign = findings.filter(\.isForeignFile)
    guard let first = foreign.first else { return own }
    let others = foreign.count == 1 ? "" : "; nor in \(foreign.count - 1) more"
    return own + ["note: \(first)\(others)"]
  }
}
