import FilterPatterns
import MetricAlarms

/// Alarms as far as filters, their settings and those they notify are concerned.
struct AlarmChecks {
  /// CloudTrail delivers about every five minutes (user guide): shorter periods see less.
  private static let shortPeriod = 300

  private let reading: DefinitionsReading
  private let metrics: MetricWriters
  private let neighbours: NearMetrics
  private let broken: Set<ReadMetric>

  init(_ reading: DefinitionsReading, _ metrics: MetricWriters) {
    (self.reading, self.metrics) = (reading, metrics)
    neighbours = NearMetrics(reading)
    broken = Set(reading.brokenMetrics)
  }

  /// What is wrong with alarms, in their order.
  var findings: [DefinitionFinding] {
    let parented = parentedNames
    return reading.alarms.flatMap { read in
      let findings =
        metricFindings(of: read)
        + [actionFinding(of: read.alarm, isParented: parented.contains(read.alarm.name))]
        .compactMap(\.self)
      return findings.map { DefinitionFinding($0, at: read.place) }
    } + compositeFindings
  }

  private func metricFindings(of read: ReadAlarm) -> [any Finding] {
    guard let alarm = read.metricAlarm else { return [] }
    var findings: [any Finding] = alarm.streams.compactMap { fault(of: $0, of: read) }
    if findings.isEmpty, let reach = reachFinding(of: alarm, read) { findings.append(reach) }
    let isOnFilters = alarm.streams.contains { !metrics.writers(of: $0.series, in: read).isEmpty }
    if isOnFilters, alarm.settings.period < Self.shortPeriod {
      findings.append(ShortPeriod(alarm: alarm.settings.name, period: alarm.settings.period))
    }
    return findings
  }

  /// Why an alarm never sees anything of one of its metrics; nil: it may.
  private func fault(of stream: MetricStream, of read: ReadAlarm) -> (any Finding)? {
    let written = metrics.writers(of: stream.series, in: read)
    guard let any = written.first else { return stranger(of: stream.series, of: read) }
    guard let near = metrics.near(stream.series, in: read) else {
      return RegionsNeverMatch(
        alarm: read.alarm.name, region: read.region ?? "", written: any.region ?? "")
    }
    guard let unit = stream.unit, !near.units.contains(unit) else { return nil }
    return UnitNeverMatches(
      alarm: read.alarm.name, unit: unit, written: near.first.transformation.unit)
  }

  /// What is said of an alarm on a metric that no filter writes, and of the filter that may be meant; nil
  /// where a filter that cannot be used does, or one of which the metric is not known may.
  private func stranger(of series: MetricSeries, of read: ReadAlarm) -> (any Finding)? {
    let (metric, alarm) = (ReadMetric(series, in: read), read.alarm.name)
    if broken.contains(metric) { return nil }
    if let same = neighbours.writer(of: metric) {
      return DimensionsNeverMatch(
        alarm: alarm, asked: series.dimensions.map(\.name),
        written: same.filter.transformation.dimensions.map(\.name))
    }
    // What AWS's own services report is no filter's.
    if metric.namespace.known?.hasPrefix("AWS/") == true {
      return MetricOfService(alarm: alarm, namespace: series.namespace)
    }
    if metrics.mayBeWritten(series, in: read) { return nil }
    let near = neighbours.filter(near: series)
    return AlarmWithoutFilter(alarm: alarm, metric: "\(metric)", near: near?.metricText)
  }

  /// Whether the threshold can be reached at all, and can be left again.
  private func reachFinding(of alarm: MetricAlarm, _ read: ReadAlarm) -> (any Finding)? {
    let settings = alarm.settings
    guard let series = alarm.series, settings.math == nil else { return nil }
    let values = metrics.values(of: series, in: read)
    guard let range = DatapointRange(of: settings.statistic, over: values) else { return nil }
    let condition = "\(settings.comparison.words) \(settings.threshold)"
    if !range.canBreach(settings.comparison, settings.threshold),
      settings.treatMissingData != .breaching
    {
      return ThresholdOutOfReach(alarm: settings.name, condition: condition, range: range)
    }
    if values?.defaults != nil, range.alwaysBreaches(settings.comparison, settings.threshold) {
      return AlwaysBreaching(alarm: settings.name, condition: condition, range: range)
    }
    return nil
  }

  private func actionFinding(of alarm: Alarm, isParented: Bool) -> (any Finding)? {
    let actions = alarm.details.actions
    if isParented { return nil }
    if !actions.isEnabled { return ActionsDisabled(alarm: alarm.name) }
    return actions.alarm.isEmpty ? NoActions(alarm: alarm.name) : nil
  }

  /// The alarms that composite ones with actions are made of, however deep, and those that hold such back:
  /// they need no actions of their own.
  private var parentedNames: Set<String> {
    var composites: [String: CompositeAlarm] = [:]
    for case .composite(let alarm) in reading.alarms.map(\.alarm) { composites[alarm.name] = alarm }
    var open = composites.values.filter {
      $0.details.actions.isEnabled && !$0.details.actions.alarm.isEmpty
    }
    var names: Set<String> = []
    while let alarm = open.popLast() {
      for name in alarm.alarmNames where names.insert(name).inserted {
        if let child = composites[name] { open.append(child) }
      }
    }
    return names
  }

  /// Rules that CloudWatch refuses, else those that lead back to themselves.
  private var compositeFindings: [DefinitionFinding] {
    let composites = reading.alarms.compactMap { read -> CompositeAlarm? in
      if case .composite(let alarm) = read.alarm { alarm } else { nil }
    }
    let metricAlarms = reading.alarms.compactMap(\.metricAlarm)
    let places = Dictionary(reading.alarms.map { ($0.alarm.name, $0.place) }) { first, _ in first }
    let finding = { (finding: any Finding, name: String) in
      places[name].map { DefinitionFinding(finding, at: $0) }
    }
    do throws(CompositeError) {
      let rings = try CompositeAlarms(composites, over: metricAlarms).rings
      return rings.compactMap { finding(CompositesInRing(ring: $0), $0.names[0]) }
    } catch {
      return CompositeAlarms.faults(of: composites, over: metricAlarms).compactMap {
        finding(Rejected(message: "\($0)"), $0.alarm)
      }
    }
  }
}
