public import FilterPatterns
public import MetricAlarms

/// Metric filters and alarms as their user has them, under the names they were asked for by.
public struct Definitions: Hashable, Sendable {
  /// The names or paths the user gave.
  public private(set) var names: [String]
  /// The metric filters.
  public private(set) var filters: [MetricFilter]
  /// The alarms.
  public private(set) var alarms: [MetricAlarm]

  /// The composite alarms.
  public private(set) var composites: [CompositeAlarm]

  /// The topic that alarms of built-in rules and of patterns notify, nobody having named theirs.
  static let standInTopic = "trailbell"

  /// Creates definitions of `filters` and `alarms`, asked for as `names`.
  public init(
    names: [String] = [], filters: [MetricFilter] = [], alarms: [MetricAlarm] = [],
    composites: [CompositeAlarm] = []
  ) {
    (self.names, self.filters) = (names, filters)
    (self.alarms, self.composites) = (alarms, composites)
  }

  /// Finds the built-in controls called `name`, such as `cis-4.8`, `cis-v5.0:4.8`, `cloudwatch.8`, or `cis`
  /// for all of one standard.
  public init(builtIn name: String) throws(DefinitionsError) {
    self.init()
    let controls = BuiltInControl.named(name)
    guard !controls.isEmpty else { throw DefinitionsError.unknownRules(name) }
    for control in controls { add(control.definitions) }
  }

  /// Whether there are built-in controls called `name`.
  public static func isBuiltIn(_ name: String) -> Bool { !BuiltInControl.named(name).isEmpty }

  /// Creates a filter and an alarm for a pattern given on the spot.
  ///
  /// The filter's metric is `Trailbell/Pattern`; the alarm is as in `settings`.
  public init(
    pattern text: String, settings: AlarmSettings
  ) throws(DefinitionsError) {
    do throws(FilterPatternError) {
      let series = MetricSeries(namespace: "Trailbell", metricName: "Pattern")
      let filter = MetricFilter(
        name: "pattern", pattern: try FilterPattern(parsing: text), series: series)
      var alarm = MetricAlarm(settings: settings, series: series)
      alarm.details.standInTopic = Self.standInTopic
      self.init(names: ["pattern"], filters: [filter], alarms: [alarm])
    } catch {
      throw .pattern(error)
    }
  }

  /// Adds what `other` has and these have not, in its order.
  public mutating func add(_ other: Definitions) {
    names += other.names.filter { !names.contains($0) }
    filters += other.filters.filter { !filters.contains($0) }
    alarms += other.alarms.filter { !alarms.contains($0) }
    composites += other.composites.filter { !composites.contains($0) }
  }

  /// Puts a clause into each filter that leaves out the calls of `principals`; returns those that are left without
  /// one, with the reason.
  public mutating func except(
    _ principals: [ExceptedPrincipal]
  ) -> [(filter: String, reason: ExceptionClauseError)] {
    var failures: [(filter: String, reason: ExceptionClauseError)] = []
    for index in filters.indices {
      do throws(ExceptionClauseError) {
        filters[index] = try filters[index].excepting(principals)
      } catch {
        failures.append((filters[index].name, error))
      }
    }
    return failures
  }

  /// Puts these alarms on metrics in place of all that there are.
  public mutating func setAlarms(_ alarms: [MetricAlarm]) { self.alarms = alarms }

  /// Puts in the alarms of `other`, in place of alarms of the same names, as `put-metric-alarm` does, and of
  /// the other alarms on the same metrics; its filters are left out.
  public mutating func putAlarms(of other: Definitions) {
    let names = Set(other.alarms.map(\.settings.name) + other.composites.map(\.name))
    let watched = Set(other.alarms.flatMap(\.streams).map(\.series))
    alarms.removeAll { alarm in
      names.contains(alarm.settings.name) || alarm.streams.contains { watched.contains($0.series) }
    }
    composites.removeAll { names.contains($0.name) }
    alarms += other.alarms
    composites += other.composites
  }
}
