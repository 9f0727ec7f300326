import AlarmStates
import MetricAlarms
import MetricWindows

/// libFuzzer's door: any text is a metric math expression, a composite alarm's rule, the name of an
/// extended statistic, several of these or none; the first two are rejected at a place that lies in it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzExpressions(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(
    decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  do throws(ExpressionError) {
    compute(try MathExpression(parsing: text))
  } catch {
    check(error, in: text)
  }
  do throws(ExpressionError) {
    let rule = try CompositeRule(parsing: text)
    for states in [AlarmState.ok, .alarm, .insufficientData] {
      let answer = rule.answer { $0.utf8.count.isMultiple(of: 2) ? states : .alarm }
      precondition(answer.children.allSatisfy(rule.children.contains), "a child from elsewhere")
    }
  } catch {
    check(error, in: text)
  }
  if let statistic = ExtendedStatistic(text) { compute(statistic) }
  return 0
}

/// An error is reported with a column and points into the text.
func check(_ error: ExpressionError, in text: String) {
  precondition(error.range.upperBound <= text.utf8.count || text.isEmpty, "a place behind the end")
  precondition(!error.description.isEmpty, "rejected without a reason")
}

/// Computes a statistic of samples in many bins; what it gives is a number or nothing.
func compute(_ statistic: ExtendedStatistic) {
  var ledger = SampleLedger()
  for value in [0, 5e-324, 0.3, 1, 1, 7, 1e9, 1e300] { ledger.add(value, at: 0) }
  let value = ledger.timeline.value(of: .extended(statistic), in: 0..<60)?.value
  precondition(value?.isFinite ?? true, "a value that is not a number")
}

/// Computes over windows of every kind, and gives as many values as there are windows.
func compute(_ expression: MathExpression) {
  let metrics = ["m1", "m2"].map { id in
    MetricQuery(
      id: id, source: .metric(MetricSeries(namespace: "N", metricName: id), .sum, nil))
  }
  let items = metrics + [MetricQuery(id: "e1", source: .expression(expression), returnsData: true)]
  guard let math = try? MetricMath(items) else { return }
  let values = math.values(over: [[1, nil, -2.5, 0, nil], [nil, nil, 3, 0, 1e300]])
  precondition(values.count == 5, "a window is missing")
  precondition(values.allSatisfy { $0?.isFinite ?? true }, "a value that is not a number")
}
