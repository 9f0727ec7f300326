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

  /// Whether definitions may stand where nothing was read: nothing can be said to be missing then.
  var hasUnread: Bool { findings.contains(where: \.hidesDefinitions) }

  /// Names of filters that are not used because what they do is not known.
  var unknownFilters: [String] = []

  /// Names of alarms that cannot be used.
  var refusedAlarms: Set<String> = []

  /// What tells filters apart: names that are not known are the same in one document only.
  private struct FilterKey: Hashable {
    let names: [DocumentText]
    let region: String?
    let document: String?
  }

  /// What tells alarms apart.
  private struct AlarmKey: Hashable {
    let name: DocumentText
    let document: String?
  }

  private var filterIndexes: [FilterKey: Int] = [:]
  private var alarmIndexes: [AlarmKey: Int] = [:]
  /// The names under which alarms are in a plan.
  private var alarmNames: Set<String> = []

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
    let names = [filter.nameText, filter.logGroupText ?? DocumentText()]
    let key = FilterKey(
      names: names, region: filter.region,
      document: names.allSatisfy { $0.known != nil } ? nil : filter.place.file)
    guard let earlier = filterIndexes[key] else {
      filterIndexes[key] = filters.count
      filters.append(filter)
      return
    }
    if filters[earlier].filter != filter.filter {
      let finding = DefinedAgain(what: "filter \(quoted: filter.filter.name)")
      findings.append(.init(finding, at: filter.place))
    }
    filters[earlier] = filter
  }

  /// Adds an alarm, in place of one of the same name.
  mutating func add(_ alarm: ReadAlarm) {
    let key = AlarmKey(
      name: alarm.nameText, document: alarm.nameText.known == nil ? alarm.place.file : nil)
    guard let earlier = alarmIndexes[key] else {
      alarmIndexes[key] = alarms.count
      alarms.append(alarm.renamed(asNoneOf: alarmNames))
      alarmNames.insert(alarms[alarms.count - 1].alarm.name)
      return
    }
    // A plan has one alarm of a name.
    if let region = alarm.region, let other = alarms[earlier].region, region != other {
      let finding = SameNameElsewhere(alarm: alarm.alarm.name, region: region)
      findings.append(.init(finding, at: alarm.place))
      return
    }
    let alarm = alarm.renamed(to: alarms[earlier].alarm.name)
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
