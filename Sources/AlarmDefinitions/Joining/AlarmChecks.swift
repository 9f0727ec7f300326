import FilterPatterns
import MetricAlarms

/// Alarms as far as filters, their settings and those they notify are concerned.
struct AlarmChecks {
  /// CloudTrail delivers about every five minutes (user guide): shorter periods see less.
  private static let shortPeriod = 300

  private let reading: DefinitionsReading
  private let metrics: MetricWriters

  init(_ reading: DefinitionsReading, _ metrics: MetricWriters) {
    (self.reading, self.metrics) = (reading, metrics)
  }

  /// What is wrong with alarms, in their order.
  var findings: [DefinitionFinding] {
    reading.alarms.flatMap { read in
      let findings =
        (read.metricAlarm.map { metricFindings(of: $0, in: read.region) } ?? [])
        + [actionFinding(of: read.alarm)].compactMap(\.self)
      return findings.map { DefinitionFinding($0, at: read.place) }
    } + compositeFindings
  }

  private func metricFindings(of alarm: MetricAlarm, in region: String?) -> [any Finding] {
    var findings: [any Finding] = alarm.streams.compactMap {
      fault(of: $0, of: alarm.settings.name, in: region)
    }
    if findings.isEmpty, let reach = reachFinding(of: alarm) { findings.append(reach) }
    let isOnFilters = alarm.streams.contains { !metrics.writers(of: $0.series).isEmpty }
    if isOnFilters, alarm.settings.period < Self.shortPeriod {
      findings.append(ShortPeriod(alarm: alarm.settings.name, period: alarm.settings.period))
    }
    return findings
  }

  /// Why an alarm never sees anything of one of its metrics; nil: it may.
  private func fault(
    of stream: MetricStream, of alarm: String, in region: String?
  ) -> (any Finding)? {
    let written = metrics.readFilters(of: stream.series)
    let broken = DefinitionsReading.BrokenMetric(
      namespace: stream.series.namespace, metricName: stream.series.metricName)
    if written.isEmpty, reading.brokenMetrics.contains(broken) { return nil }
    guard let any = written.first else { return stranger(of: stream.series, of: alarm) }
    let near = written.filter { $0.region == nil || region == nil || $0.region == region }
    guard let first = near.first?.filter else {
      return RegionsNeverMatch(alarm: alarm, region: region ?? "", written: any.region ?? "")
    }
    let writers = near.map(\.filter)
    guard let unit = stream.unit, !writers.contains(where: { $0.transformation.unit == unit })
    else { return nil }
    return UnitNeverMatches(alarm: alarm, unit: unit, written: first.transformation.unit)
  }

  /// What is said of an alarm on a metric that no filter writes, and of the filter that may be meant.
  private func stranger(of series: MetricSeries, of alarm: String) -> any Finding {
    let filters = reading.filters
    let sameMetric = filters.first { read in
      let own = read.filter.series
      return own.namespace == series.namespace && own.metricName == series.metricName
    }
    if let sameMetric {
      return DimensionsNeverMatch(
        alarm: alarm, asked: series.dimensions.map(\.name),
        written: sameMetric.filter.transformation.dimensions.map(\.name))
    }
    let metric = "\(series.namespace)/\(series.metricName)"
    if series.namespace.contains("<") || series.metricName.contains("<") {
      return MetricNotKnown(alarm: alarm, metric: metric)
    }
    // What AWS's own services report is no filter's.
    if series.namespace.hasPrefix("AWS/") {
      return MetricOfService(alarm: alarm, namespace: series.namespace)
    }
    let near = filters.first { read in
      let own = read.filter.series
      return own.metricName == series.metricName
        || (Self.areNear(own.namespace, series.namespace)
          && Self.areNear(own.metricName, series.metricName))
    }
    // A filter's name that is not all known may be just this.
    let mayBe = filters.contains { read in
      let own = read.filter.series
      return (own.namespace.contains("<") || own.namespace == series.namespace)
        && (own.metricName.contains("<") || own.metricName == series.metricName)
    }
    if mayBe {
      return MetricNotKnown(alarm: alarm, metric: metric)
    }
    return AlarmWithoutFilter(alarm: alarm, metric: metric, near: near?.metricText)
  }

  private static func areNear(_ left: String, _ right: String) -> Bool {
    left.lowercased() == right.lowercased()
      || NameDistance.isOneEdit(from: Array(left.utf8), to: Array(right.utf8))
  }

  /// Whether the threshold can be reached at all, and can be left again.
  private func reachFinding(of alarm: MetricAlarm) -> (any Finding)? {
    let settings = alarm.settings
    guard let series = alarm.series, settings.math == nil else { return nil }
    let writers = metrics.writers(of: series)
    guard let range = DatapointRange(of: settings.statistic, writtenBy: writers) else { return nil }
    let condition = "\(settings.comparison.words) \(settings.threshold)"
    if !range.canBreach(settings.comparison, settings.threshold),
      settings.treatMissingData != .breaching
    {
      return ThresholdOutOfReach(alarm: settings.name, condition: condition, range: range)
    }
    let hasDefault = writers.contains { $0.transformation.defaultValue != nil }
    if hasDefault, range.alwaysBreaches(settings.comparison, settings.threshold) {
      return AlwaysBreaching(alarm: settings.name, condition: condition, range: range)
    }
    return nil
  }

  private func actionFinding(of alarm: Alarm) -> (any Finding)? {
    let actions = alarm.details.actions
    if !actions.isEnabled { return ActionsDisabled(alarm: alarm.name) }
    return actions.alarm.isEmpty ? NoActions(alarm: alarm.name) : nil
  }

  /// Rules that CloudWatch refuses, else those that lead back to themselves.
  private var compositeFindings: [DefinitionFinding] {
    let composites = reading.alarms.compactMap { read -> CompositeAlarm? in
      if case .composite(let alarm) = read.alarm { alarm } else { nil }
    }
    let metricAlarms = reading.alarms.compactMap(\.metricAlarm)
    do throws(CompositeError) {
      let rings = try CompositeAlarms(composites, over: metricAlarms).rings
      return rings.compactMap { finding(CompositesInRing(ring: $0), of: $0.names[0]) }
    } catch {
      return CompositeAlarms.faults(of: composites, over: metricAlarms).compactMap {
        finding(Rejected(message: "\($0)"), of: $0.alarm)
      }
    }
  }

  private func finding(_ finding: any Finding, of name: String) -> DefinitionFinding? {
    reading.alarms.first { $0.alarm.name == name }
      .map { DefinitionFinding(finding, at: $0.place) }
  }
}
