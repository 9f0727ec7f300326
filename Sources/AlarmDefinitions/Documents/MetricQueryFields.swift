import MetricAlarms

/// One item of an alarm's `Metrics` in the CloudWatch API.
struct MetricQueryFields: Decodable {
  private let id: String
  private let metricStat: MetricStat?
  private let expression: String?
  private let label: String?
  /// Absent means true.
  private let returnData: Bool?
  /// The windows' length in seconds; of an expression only where it says so.
  let period: Int?
  /// The account of a metric that is another's; nil: the alarm's own.
  let accountID: String?
  /// The period it has itself, which only an expression has.
  private let ownPeriod: Int?

  private struct MetricStat: Decodable {
    let metric: Metric
    let period: WholeNumber
    let stat: String
    let unit: String?

    private enum CodingKeys: String, CodingKey {
      case metric = "Metric"
      case period = "Period"
      case stat = "Stat"
      case unit = "Unit"
    }
  }

  private struct Metric: Decodable {
    let namespace: String?
    let metricName: String?
    let dimensions: [AlarmFields.Dimension]?

    private enum CodingKeys: String, CodingKey {
      case namespace = "Namespace"
      case metricName = "MetricName"
      case dimensions = "Dimensions"
    }
  }

  private enum CodingKeys: String, CodingKey {
    case id = "Id"
    case metricStat = "MetricStat"
    case expression = "Expression"
    case label = "Label"
    case returnData = "ReturnData"
    case period = "Period"
    case accountID = "AccountId"
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    metricStat = try container.decodeIfPresent(MetricStat.self, forKey: .metricStat)
    expression = try container.decodeIfPresent(String.self, forKey: .expression)
    label = try container.decodeIfPresent(String.self, forKey: .label)
    returnData = try container.decodeIfPresent(Bool.self, forKey: .returnData)
    accountID = try container.decodeIfPresent(String.self, forKey: .accountID)
    ownPeriod = try container.decodeIfPresent(WholeNumber.self, forKey: .period)?.value
    period = metricStat?.period.value ?? ownPeriod
  }

  /// The namespace of the metric it looks up; nil for an expression.
  var namespace: String? { metricStat?.metric.namespace }

  /// Keys of a metric it looks up that are not there, though CloudWatch asks for them.
  var missingKeys: [String] {
    guard let metric = metricStat?.metric else { return [] }
    return [("Namespace", metric.namespace), ("MetricName", metric.metricName)]
      .filter { $0.1 == nil }.map { "Metrics.\(id).MetricStat.Metric.\($0.0)" }
  }

  /// The item, understood.
  func query() throws(DocumentError) -> MetricQuery {
    var query = MetricQuery(
      id: id, source: try source(), returnsData: returnData ?? true, label: label)
    (query.accountID, query.period) = (accountID, ownPeriod)
    return query
  }

  private func source() throws(DocumentError) -> MetricQuery.Source {
    switch (metricStat, expression) {
    case (let metricStat?, nil):
      let metric = metricStat.metric
      let series = MetricSeries(
        namespace: metric.namespace ?? "", metricName: metric.metricName ?? "",
        dimensions: (metric.dimensions ?? []).map(\.dimension))
      return .metric(
        series, try AlarmFields.statistic(metricStat.stat, "Metrics.\(id).MetricStat.Stat"),
        try metricStat.unit.map { unit throws(DocumentError) in
          try AlarmFields.named(unit, "Metrics.\(id).MetricStat.Unit")
        })
    case (nil, let expression?):
      if expression.drop(while: \.isWhitespace).uppercased().hasPrefix("SELECT") {
        throw .unsupported("expression \(id), a Metrics Insights query (SELECT),")
      }
      do throws(ExpressionError) {
        return .expression(try MathExpression(parsing: expression))
      } catch {
        throw .math(.expression(id, error))
      }
    case (nil, nil): throw .missing("Metrics.\(id).MetricStat")
    default: throw .exclusive("Metrics.\(id).MetricStat", "Metrics.\(id).Expression")
    }
  }
}
