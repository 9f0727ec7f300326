public import AlarmStates
import FilterPatterns
import MetricWindows
public import TrailReplay

/// Metric filters and alarms as their user has them, under the names they were asked for by.
public struct Definitions: Hashable, Sendable {
  /// The names or paths the user gave.
  public private(set) var names: [String]
  /// The metric filters.
  public private(set) var filters: [MetricFilter]
  /// The alarms.
  public private(set) var alarms: [MetricAlarm]

  /// Creates definitions of `filters` and `alarms`, asked for as `names`.
  public init(names: [String] = [], filters: [MetricFilter] = [], alarms: [MetricAlarm] = []) {
    self.names = names
    self.filters = filters
    self.alarms = alarms
  }

  /// Finds the built-in controls called `name`: `cis-4.1` to `cis-4.15`, or `cis` for all of them.
  public init(builtIn name: String) throws(DefinitionsError) {
    self.init()
    let controls = BuiltInControl.all.filter { name == "cis" || $0.name == name }
    guard !controls.isEmpty else { throw DefinitionsError.unknownRules(name) }
    for control in controls { add(control.definitions) }
  }

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
      self.init(
        names: ["pattern"], filters: [filter],
        alarms: [MetricAlarm(settings: settings, series: series)])
    } catch {
      throw .pattern(error)
    }
  }

  /// Adds what `other` has and these have not, in its order.
  public mutating func add(_ other: Definitions) {
    names += other.names.filter { !names.contains($0) }
    filters += other.filters.filter { !filters.contains($0) }
    alarms += other.alarms.filter { !alarms.contains($0) }
  }
}
