/// What a metric math alarm watches: an expression over metrics (section 8 of the reference).
public struct MetricMath: Hashable, Sendable {
  /// How many metrics an alarm has at most, and how many expressions (documented).
  static let itemLimit = 10

  /// A metric the expressions compute with.
  public struct Metric: Hashable, Sendable {
    /// The name that expressions have for it.
    public let id: String
    /// What it is.
    public let series: MetricSeries
    /// How the samples of a window become its value.
    public let statistic: MetricStatistic
    /// The unit of the samples it sees; nil: of any (M6).
    public let unit: MetricUnit?
  }

  /// The items as given.
  public let queries: [MetricQuery]
  /// Those that look up metrics, in their order, which is that of `METRICS()`.
  public let metrics: [Metric]
  /// The expressions in an order in which each comes behind those it needs; the returned one last.
  package let steps: [Step]

  /// Whether its value in one window depends on those in others.
  package let joinsWindows: Bool

  /// An expression, and the name that others have for it.
  package struct Step: Hashable, Sendable {
    /// The name.
    package let id: String
    /// The expression.
    package let expression: MathExpression
  }

  /// Understands the items of an alarm, of which an expression returns the data.
  public init(_ queries: [MetricQuery]) throws(MetricMathError) {
    try Self.check(queries)
    self.queries = queries
    metrics = queries.compactMap { query in
      guard case .metric(let series, let statistic, let unit) = query.source else { return nil }
      return Metric(id: query.id, series: series, statistic: statistic, unit: unit)
    }
    var order = MathOrder(queries)
    guard let returned = queries.first(where: \.returnsData) else { throw .returnedItems(0) }
    let type = try order.resolve(returned.id)
    if metrics.isEmpty { throw .noMetric }
    if type != .series {
      throw .notOneSeries(returned.id, gives: type == .scalar ? "one number" : "several series")
    }
    let steps = order.done.map { Step(id: $0.id, expression: $0.expression) }
    self.steps = steps
    joinsWindows = steps.contains { $0.expression.joinsWindows }
  }

  /// Throws the first thing that is wrong with the items of an alarm, whatever they look up.
  public static func check(_ queries: [MetricQuery]) throws(MetricMathError) {
    var ids: Set<String> = []
    for query in queries {
      let rest = query.id.utf8.dropFirst()
      let isWord = rest.allSatisfy { byte in
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x5F
      }
      let starts = query.id.utf8.first.map { (0x61...0x7A).contains($0) } ?? false
      if !isWord || !starts { throw .badID(query.id) }
      if !ids.insert(query.id).inserted { throw .repeatedID(query.id) }
    }
    let expressions = queries.count { if case .expression = $0.source { true } else { false } }
    for (items, count) in [
      ("metrics", queries.count - expressions), ("expressions", expressions),
    ] where count > itemLimit {
      throw .tooMany(items, count, limit: itemLimit)
    }
    let returned = queries.count { $0.returnsData }
    if returned != 1 { throw .returnedItems(returned) }
  }
}
