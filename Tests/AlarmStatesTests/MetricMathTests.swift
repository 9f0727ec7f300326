import AlarmStates
import MetricAlarms
import MetricWindows
import Testing

@Suite("Metric math")
struct MetricMathTests {
  @Test("An expression gives what its case says", arguments: try MathCase.all())
  func values(of test: MathCase) throws {
    guard let expected = test.values else { return }
    let found = try test.math().values(over: test.metrics.map { $0.reversed() })
    #expect(Array(found.reversed()) == expected)
  }

  @Test("A mistake is named at its place", arguments: try MathCase.all())
  func mistakes(of test: MathCase) throws {
    guard let expected = test.error else { return }
    do {
      _ = try test.math()
      Issue.record("accepted")
    } catch {
      let text = "\(error)"
      #expect(text == expected || text == "expression e0: " + expected)
    }
  }

  @Test("Every case says what it is for and what comes of it")
  func cases() throws {
    let cases = try MathCase.all()
    #expect(cases.count > 45)
    for test in cases {
      #expect(!test.testDescription.isEmpty && (test.values == nil) != (test.error == nil))
    }
  }

  @Test("An alarm on an expression has neither statistic nor counts in its data")
  func reasonData() throws {
    let expression = try MathExpression(parsing: "FILL(m1, 0)")
    var settings = AlarmSettings(name: "math", threshold: 2)
    settings.math = try MetricMath([
      MetricQuery(
        id: "m1", source: .metric(MetricSeries(namespace: "N", metricName: "n"), .sum, nil)),
      MetricQuery(id: "e1", source: .expression(expression), returnsData: true),
    ])
    settings.unit = .count
    var ledger = SampleLedger()
    ledger.add(2, at: 0)
    let transitions = AlarmEvaluator(of: settings, windows: .sliding)
      .transitions(over: [SampleArrivals(ledger.timeline)], at: [300])
    #expect(transitions.map(\.to) == [.alarm])
    #expect(
      transitions.first?.reasonData
        == #"{"version":"1.0","queryDate":"1970-01-01T00:05:00.000+0000","#
        + #""startDate":"1970-01-01T00:00:00.000+0000","period":300,"recentDatapoints":[2.0],"#
        + #""threshold":2.0,"evaluatedDatapoints":[{"timestamp":"1970-01-01T00:00:00.000+0000","#
        + #""value":2.0}]}"#)
  }
}
