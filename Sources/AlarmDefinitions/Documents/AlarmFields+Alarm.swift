import MetricAlarms

extension AlarmFields {
  /// Operators that hold datapoints against an anomaly band instead of a threshold (E9).
  private static let anomalyOperators = [
    "LessThanLowerOrGreaterThanUpperThreshold", "LessThanLowerThreshold",
    "GreaterThanUpperThreshold",
  ]

  /// The alarm these keys make, its settings validated; what CloudWatch requires must be there.
  func alarm() throws(DocumentError) -> MetricAlarm {
    for (key, isGiven) in unsupported where isGiven { throw .unsupported(key) }
    if let queries = try metrics?.map({ query throws(DocumentError) in try query.query() }),
      !queries.isEmpty
    {
      return try alarm(of: queries)
    }
    // Only percentiles have a say in it (recorded: alarm_controls.json).
    if lowSampleCount != nil, statistic != nil {
      throw .exclusive("Statistic", "EvaluateLowSampleCountPercentile")
    }
    var settings = try settings(period: try Self.required(period, "Period").value)
    settings.statistic = try metricStatistic()
    settings.unit = try unit.map { unit throws(DocumentError) in try Self.named(unit, "Unit") }
    let series = MetricSeries(
      namespace: namespace ?? "", metricName: metricName ?? "",
      dimensions: (dimensions ?? []).map(\.dimension))
    return MetricAlarm(settings: settings, series: series)
  }

  /// Throws when the alarm has no name, or does not say which metric it watches, and must.
  func checkNames() throws(DocumentError) {
    _ = try Self.required(alarmName, "AlarmName")
    guard let metrics, !metrics.isEmpty else {
      _ = try Self.required(namespace, "Namespace")
      _ = try Self.required(metricName, "MetricName")
      return
    }
    if let key = metrics.flatMap(\.missingKeys).first { throw .missing(key) }
  }

  /// An alarm whose one item with ReturnData looks up a metric is an alarm on that metric.
  private func alarm(of queries: [MetricQuery]) throws(DocumentError) -> MetricAlarm {
    for (key, isGiven) in keysWithoutMetrics where isGiven { throw .exclusive("Metrics", key) }
    let periods = Set((metrics ?? []).compactMap(\.period))
    guard let period = periods.first else { throw .missing("Metrics.[0].MetricStat.Period") }
    if periods.count > 1 { throw .unsupported("an alarm on metrics of different periods") }
    var settings = try settings(period: period)
    do throws(MetricMathError) { try MetricMath.check(queries) } catch { throw .math(error) }
    let returned = queries.filter(\.returnsData)
    if returned.count == 1, case .metric(let series, let statistic, let unit) = returned[0].source {
      (settings.statistic, settings.unit) = (statistic, unit)
      settings.isDefinedByQueries = true
      var alarm = MetricAlarm(settings: settings, series: series)
      alarm.queries = queries
      return alarm
    }
    do throws(MetricMathError) {
      return MetricAlarm(settings: settings, math: try MetricMath(queries))
    } catch {
      throw .math(error)
    }
  }

  /// What an alarm with `Metrics` says there.
  private var keysWithoutMetrics: [(name: String, isGiven: Bool)] {
    [
      ("MetricName", metricName != nil), ("Namespace", namespace != nil),
      ("Dimensions", !(dimensions ?? []).isEmpty), ("Period", period != nil),
      ("Unit", unit != nil), ("Statistic", statistic != nil),
      ("ExtendedStatistic", extendedStatistic != nil),
    ]
  }

  /// What the alarm says whatever it watches.
  private func settings(period: Int) throws(DocumentError) -> AlarmSettings {
    let comparison = try comparison()
    var settings = AlarmSettings(
      name: try Self.name(alarmName ?? "alarm"),
      threshold: try Self.required(threshold, "Threshold"))
    if let lowSampleCount {
      settings.lowSampleCount = try Self.named(lowSampleCount, "EvaluateLowSampleCountPercentile")
    }
    settings.period = period
    settings.evaluationPeriods = try Self.required(evaluationPeriods, "EvaluationPeriods").value
    settings.datapointsToAlarm = datapointsToAlarm?.value
    settings.comparison = comparison
    settings.treatMissingData =
      try treatMissingData.map { policy throws(DocumentError) in
        try Self.named(policy, "TreatMissingData")
      } ?? usualTreatment
    do throws(AlarmSettingsError) {
      if let clock = evaluationWindow?.wallClockWindow {
        settings.wallClock = try WallClockZone(parsing: clock.timezone ?? "UTC")
      }
      return try settings.validated()
    } catch {
      throw .settings(error)
    }
  }

  /// Alarms on metrics of AWS/DynamoDB alone ignore missing data unless they say otherwise (E10,
  /// observed).
  private var usualTreatment: MissingDataTreatment {
    let namespaces = [namespace].compactMap(\.self) + (metrics ?? []).compactMap(\.namespace)
    let isDynamoDB = !namespaces.isEmpty && namespaces.allSatisfy { $0 == "AWS/DynamoDB" }
    return isDynamoDB ? .ignore : .missing
  }

  private func comparison() throws(DocumentError) -> ThresholdComparison {
    let name = try Self.required(comparisonOperator, "ComparisonOperator")
    if Self.anomalyOperators.contains(name) {
      throw .unsupported("\(name) needs an anomaly band, which")
    }
    return try Self.named(name, "ComparisonOperator")
  }

  private func metricStatistic() throws(DocumentError) -> MetricStatistic {
    guard let extendedStatistic else {
      let name = try Self.required(statistic, "Statistic")
      guard let plain = MetricStatistic(plain: name) else {
        throw .unknownValue("Statistic", name, known: MetricStatistic.plain.map(\.name))
      }
      return plain
    }
    if statistic != nil { throw .exclusive("Statistic", "ExtendedStatistic") }
    return try Self.extended(extendedStatistic, "ExtendedStatistic")
  }

  /// A statistic as `MetricStat` names it, plain or extended.
  static func statistic(_ name: String, _ key: String) throws(DocumentError) -> MetricStatistic {
    if let plain = MetricStatistic(plain: name) { return plain }
    return try extended(name, key)
  }

  private static func extended(
    _ name: String, _ key: String
  ) throws(DocumentError) -> MetricStatistic {
    guard let statistic = ExtendedStatistic(name) else { throw .noStatistic(key, name) }
    return .extended(statistic)
  }

  /// An alarm's name, as CloudWatch takes it (aws-formats, section 1.2, documented).
  static func name(_ text: String) throws(DocumentError) -> String {
    let isPrintable = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    guard isPrintable, (1...255).contains(text.unicodeScalars.count) else {
      throw .badName(text)
    }
    return text
  }

  static func required<Value>(
    _ value: Value?, _ key: String
  ) throws(DocumentError) -> Value {
    guard let value else { throw .missing(key) }
    return value
  }

  static func named<Name: RawRepresentable<String> & CaseIterable>(
    _ text: String, _ key: String
  ) throws(DocumentError) -> Name {
    guard let name = Name(rawValue: text) else {
      throw .unknownValue(key, text, known: Name.allCases.map(\.rawValue))
    }
    return name
  }
}
