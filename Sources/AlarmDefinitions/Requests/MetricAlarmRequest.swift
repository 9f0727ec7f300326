import MetricAlarms

/// An alarm on a metric or an expression as `put-metric-alarm` takes it and `describe-alarms` prints it.
struct MetricAlarmRequest {
  let fields: RequestFields
  /// Whether it must say which metric it watches; not where its samples are given beside it.
  private let namesMetrics: Bool
  /// The document it stands in.
  private let document: String

  init(_ fields: RequestFields, in document: String, namesMetrics: Bool) {
    (self.fields, self.document, self.namesMetrics) = (fields, document, namesMetrics)
  }

  /// The alarm, its settings validated, and the metrics it watches as they are written.
  func alarm() throws(DocumentError) -> (alarm: MetricAlarm, metrics: [MetricSeries: ReadMetric]) {
    try refuseUnsupported()
    let written = try fields.text("AlarmName").map { text throws(DocumentError) in
      try Self.name(text)
    }
    if namesMetrics { _ = try fields.required("AlarmName", written) }
    let name = written ?? "alarm"
    let queries = try (fields.list("Metrics") ?? []).map { item throws(DocumentError) in
      try MetricQueryRequest(item, in: document, namesMetrics: namesMetrics)
    }
    var (alarm, metrics) = queries.isEmpty ? try plain(name) : try combined(name, queries)
    alarm.details = try AlarmDetailsRequest(fields).details(of: name)
    return (alarm, metrics)
  }

  /// What is passed over although it might mean something, in words.
  func remarks() throws(DocumentError) -> [String] {
    var remarks: [String] = []
    // W12: a replay has no creation from which an alarm could warm up.
    if fields.isGiven("WarmUpConfiguration") {
      remarks.append("WarmUpConfiguration is passed over, since nothing is created here")
    }
    var accounts: Set<String> = []
    for item in try fields.list("Metrics") ?? [] {
      if let account = try item.text("AccountId") { accounts.insert(account.description) }
    }
    return remarks
      + accounts.sorted().map { "metrics of account \($0) are taken to be those at hand" }
  }

  private func refuseUnsupported() throws(DocumentError) {
    if fields.isGiven("ThresholdMetricId") {
      throw .unsupported("ThresholdMetricId (anomaly detection)")
    }
    if fields.isGiven("EvaluationCriteria") { throw .unsupported("EvaluationCriteria") }
  }

  /// An alarm on one metric, which its own members name.
  private func plain(
    _ name: String
  ) throws(DocumentError) -> (MetricAlarm, [MetricSeries: ReadMetric]) {
    let (namespace, metricName) = (try fields.text("Namespace"), try fields.text("MetricName"))
    if namesMetrics {
      _ = try fields.required("Namespace", namespace)
      _ = try fields.required("MetricName", metricName)
    }
    // Only percentiles have a say in it (recorded: alarm_controls.json).
    if fields.isGiven("EvaluateLowSampleCountPercentile"), fields.isGiven("Statistic") {
      throw .exclusive("Statistic", "EvaluateLowSampleCountPercentile")
    }
    let period = try fields.required("Period", fields.wholeNumber("Period"))
    let metric = ReadMetric(
      namespace: namespace ?? DocumentText(), metricName: metricName ?? DocumentText(),
      in: document)
    var settings = try settings(name, period: period, namespaces: [namespace])
    settings.statistic = try statistic()
    settings.unit = try fields.named("Unit")
    let series = MetricSeries(
      namespace: "\(metric.namespace)", metricName: "\(metric.metricName)",
      dimensions: try fields.dimensions("Dimensions"))
    return (MetricAlarm(settings: settings, series: series), [series: metric])
  }

  /// An alarm on the items of `Metrics`; one whose item with ReturnData looks up a metric is on that metric.
  private func combined(
    _ name: String, _ items: [MetricQueryRequest]
  ) throws(DocumentError) -> (MetricAlarm, [MetricSeries: ReadMetric]) {
    for key in Self.keysWithoutMetrics where fields.isGiven(key) {
      throw .exclusive("Metrics", key)
    }
    let periods = Set(items.compactMap(\.period))
    guard let period = periods.first else { throw .missing("Metrics.[0].MetricStat.Period") }
    if periods.count > 1 { throw .unsupported("an alarm on metrics of different periods") }
    let metrics = items.compactMap(\.metric)
    var settings = try settings(name, period: period, namespaces: metrics.map(\.names.namespace))
    let queries = items.map(\.query)
    let known = metrics.reduce(into: [:]) { $0[$1.series] = $1.names }
    do throws(MetricMathError) {
      try MetricMath.check(queries)
      let returned = queries.filter(\.returnsData)
      guard returned.count == 1,
        case .metric(let series, let statistic, let unit) = returned[0].source
      else { return (MetricAlarm(settings: settings, math: try MetricMath(queries)), known) }
      (settings.statistic, settings.unit) = (statistic, unit)
      settings.isDefinedByQueries = true
      var alarm = MetricAlarm(settings: settings, series: series)
      alarm.queries = queries
      return (alarm, known)
    } catch {
      throw .math(error)
    }
  }

  /// Members of an alarm on one metric, which one with `Metrics` has there.
  private static let keysWithoutMetrics = [
    "MetricName", "Namespace", "Dimensions", "Period", "Unit", "Statistic", "ExtendedStatistic",
  ]

  private func statistic() throws(DocumentError) -> MetricStatistic {
    guard let extended = try fields.known("ExtendedStatistic") else {
      let name = try fields.required("Statistic", fields.known("Statistic"))
      guard let plain = MetricStatistic(plain: name) else {
        throw .unknownValue("Statistic", name, known: MetricStatistic.plain.map(\.name))
      }
      return plain
    }
    if fields.isGiven("Statistic") { throw .exclusive("Statistic", "ExtendedStatistic") }
    guard let statistic = ExtendedStatistic(extended) else {
      throw .noStatistic("ExtendedStatistic", extended)
    }
    return .extended(statistic)
  }

  /// An alarm's name, as CloudWatch takes it (aws-formats, section 1.2, documented); as printed where it is not
  /// all known.
  static func name(_ name: DocumentText) throws(DocumentError) -> String {
    guard let text = name.known else { return "\(name)" }
    let isPrintable = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    guard isPrintable, (1...255).contains(text.unicodeScalars.count) else { throw .badName(text) }
    return text
  }
}
