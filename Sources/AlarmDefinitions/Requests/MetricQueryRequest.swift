import MetricAlarms

/// One item of an alarm's `Metrics` in the CloudWatch API.
struct MetricQueryRequest {
  /// The item, understood.
  let query: MetricQuery
  /// The windows' length in seconds; of an expression only where it says so.
  let period: Int?
  /// The metric it looks up, and its names as they are written; nil for an expression.
  let metric: (series: MetricSeries, names: ReadMetric)?

  /// Reads an item.
  ///
  /// - Parameters:
  ///   - fields: Its members.
  ///   - document: The document it stands in.
  ///   - namesMetrics: Whether a metric must be named; not where its samples are given beside it.
  /// - Throws: What is wrong with it first.
  init(_ fields: RequestFields, in document: String, namesMetrics: Bool) throws(DocumentError) {
    let id = try fields.required("Id", fields.known("Id"))
    var fields = fields
    fields.path = "Metrics.\(id)."
    let ownPeriod = try fields.wholeNumber("Period")
    let stat = try fields.object("MetricStat")
    let expression = try fields.known("Expression")
    let source: MetricQuery.Source
    switch (stat, expression) {
    case (let stat?, nil):
      let looked = try Self.metric(stat, in: document, namesMetrics: namesMetrics)
      metric = (looked.series, looked.names)
      source = .metric(looked.series, try Self.statistic(stat), try stat.named("Unit"))
      period = try stat.required("Period", stat.wholeNumber("Period"))
    case (nil, let expression?):
      (source, metric, period) = (try Self.expression(expression, id), nil, ownPeriod)
    case (nil, nil): throw .missing("Metrics.\(id).MetricStat")
    default: throw .exclusive("Metrics.\(id).MetricStat", "Metrics.\(id).Expression")
    }
    var query = MetricQuery(
      id: id, source: source, returnsData: try fields.truth("ReturnData") ?? true,
      label: try fields.text("Label")?.description)
    query.accountID = try fields.text("AccountId")?.description
    query.period = ownPeriod
    self.query = query
  }

  private static func metric(
    _ stat: RequestFields, in document: String, namesMetrics: Bool
  ) throws(DocumentError) -> (series: MetricSeries, names: ReadMetric) {
    let metric = try stat.required("Metric", stat.object("Metric"))
    let (namespace, metricName) = (try metric.text("Namespace"), try metric.text("MetricName"))
    if namesMetrics {
      _ = try metric.required("Namespace", namespace)
      _ = try metric.required("MetricName", metricName)
    }
    let names = ReadMetric(
      namespace: namespace ?? DocumentText(), metricName: metricName ?? DocumentText(),
      in: document)
    let series = MetricSeries(
      namespace: "\(names.namespace)", metricName: "\(names.metricName)",
      dimensions: try metric.dimensions("Dimensions"))
    return (series, names)
  }

  /// A statistic, plain or extended.
  private static func statistic(_ stat: RequestFields) throws(DocumentError) -> MetricStatistic {
    let name = try stat.required("Stat", stat.known("Stat"))
    if let plain = MetricStatistic(plain: name) { return plain }
    guard let extended = ExtendedStatistic(name) else {
      throw .noStatistic(stat.path + "Stat", name)
    }
    return .extended(extended)
  }

  private static func expression(
    _ text: String, _ id: String
  ) throws(DocumentError) -> MetricQuery.Source {
    if text.drop(while: \.isWhitespace).uppercased().hasPrefix("SELECT") {
      throw .unsupported("expression \(id), a Metrics Insights query (SELECT),")
    }
    do throws(ExpressionError) {
      return .expression(try MathExpression(parsing: text))
    } catch {
      throw .math(.expression(id, error))
    }
  }
}

extension RequestFields {
  /// The dimensions of a metric, their values known.
  func dimensions(_ name: String) throws(DocumentError) -> [MetricDimension] {
    try (list(name) ?? []).map { item throws(DocumentError) in
      MetricDimension(
        name: try item.required("Name", item.known("Name")),
        value: try item.required("Value", item.known("Value")))
    }
  }
}
