import MetricAlarms
import Testing

/// One paragraph of the metric math cases: an expression over windows, and what comes of it.
struct MathCase: Sendable, CustomTestStringConvertible {
  private let paragraph: Paragraph

  var testDescription: String { paragraph.name }

  /// The values expected, from old to new; nil where an error is.
  var values: [Double?]? { paragraph["values"].map(Self.windows) }

  /// The error expected.
  var error: String? { paragraph["error"] }

  /// The values of each metric, from old to new.
  var metrics: [[Double?]] { ["m1", "m2"].compactMap { paragraph[$0].map(Self.windows) } }

  static func all() throws -> [MathCase] {
    try Paragraph.all(in: "metric-math.txt").map { MathCase(paragraph: $0) }
  }

  private static func windows(_ text: String) -> [Double?] {
    text.split(separator: " ").map { Double($0) }
  }

  /// The items of an alarm on the expression; metrics that have no windows are there, too.
  func math() throws -> MetricMath {
    var queries = ["m1", "m2"].map { id in
      MetricQuery(
        id: id, source: .metric(MetricSeries(namespace: "N", metricName: id), .sum, nil))
    }
    if metrics.count == 1 { queries.removeLast() }
    for (id, key) in [("e0", "expr"), ("e1", "e1")] {
      guard let text = paragraph[key] else { continue }
      queries.append(
        MetricQuery(
          id: id, source: .expression(try MathExpression(parsing: text)), returnsData: id == "e0"))
    }
    return try MetricMath(queries)
  }
}
