import AlarmStates
import Foundation
import MetricWindows
import Testing

/// One paragraph of the metric math cases: an expression over windows, and what comes of it.
struct MathCase: Sendable, CustomTestStringConvertible {
  let name: String
  /// The texts behind each key; of `error` all lines.
  private var texts: [String: String] = [:]

  var testDescription: String { name }

  /// The values expected, from old to new; nil where an error is.
  var values: [Double?]? { texts["values"].map(Self.windows) }

  /// The error expected.
  var error: String? { texts["error"] }

  /// The values of each metric, from old to new.
  var metrics: [[Double?]] { ["m1", "m2"].compactMap { texts[$0].map(Self.windows) } }

  static func all() throws -> [MathCase] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Cases/metric-math.txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n\n")
      .map { MathCase(paragraph: $0) }.filter { $0.texts["expr"] != nil }
  }

  private init(paragraph: Substring) {
    var (name, key) = ("", "")
    for line in paragraph.split(separator: "\n") {
      if line.hasPrefix("#") {
        name += line.dropFirst(2)
      } else if line.hasPrefix("         ") {
        texts[key, default: ""] += "\n" + line.dropFirst(9)
      } else {
        key = line.prefix(9).trimmingCharacters(in: .whitespaces)
        texts[key] = String(line.dropFirst(9))
      }
    }
    self.name = name
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
      guard let text = texts[key] else { continue }
      queries.append(
        MetricQuery(
          id: id, source: .expression(try MathExpression(parsing: text)), returnsData: id == "e0"))
    }
    return try MetricMath(queries)
  }
}
