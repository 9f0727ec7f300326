import MetricAlarms
import Testing

/// Mistakes in expressions are in the cases of AlarmStates' tests, with what expressions give.
@Suite("The items of an alarm on an expression")
struct MetricMathItemsTests {
  @Test(
    "Items that make no alarm are refused by name",
    arguments: [
      (["M1"], "id \"M1\" is not a lower-case letter with letters, digits and _ behind it"),
      (["m1", "m1"], "the id m1 is given twice"),
      (["m1", "m2"], "exactly one of the metrics must have ReturnData true, and 2 have"),
      (
        (0...10).map { "m\($0)" },
        "11 metrics are more than the 10 an alarm can have"
      ),
    ] as [([String], String)])
  func items(ids: [String], error: String) {
    let queries = ids.map { id in
      MetricQuery(
        id: id, source: .metric(MetricSeries(namespace: "N", metricName: "n"), .sum, nil),
        returnsData: true)
    }
    let thrown = #expect(throws: MetricMathError.self) { try MetricMath(queries) }
    #expect(thrown.map { "\($0)" } == error)
  }

  @Test("Brackets deeper than anybody writes are refused, not followed")
  func depth() {
    let deep = String(repeating: "(", count: 1000) + "m1" + String(repeating: ")", count: 1000)
    #expect(throws: ExpressionError.self) { try MathExpression(parsing: deep) }
    let long = "m1" + String(repeating: "+m1", count: 1000)
    #expect(throws: ExpressionError.self) { try MathExpression(parsing: long) }
  }
}
