import MetricAlarms

extension MetricMath {
  /// Returns the watched value of each window, from the values each of `metrics` has there.
  ///
  /// Windows run from new to old; a missing value is nil.
  package func values(over windows: [[Double?]]) -> [Double?] {
    let windowCount = windows.first?.count ?? 0
    var evaluation = MathEvaluation(windowCount: windowCount, metrics: windows, values: [:])
    for (metric, values) in zip(metrics, windows) {
      evaluation.values[metric.id] = .series(values)
    }
    var last = MathValue.scalar(nil)
    for step in steps {
      last = evaluation.value(of: step.expression.root)
      evaluation.values[step.id] = last
    }
    // Adding zero turns -0.0 into 0.0, as with samples (assumed).
    return (0..<windowCount).map { window in last[window].map { $0 + 0 } }
  }

  /// What the expression gives in a window without any sample; nil: nothing.
  ///
  /// Of no meaning where it joins windows.
  var emptyValue: Double? { values(over: metrics.map { _ in [nil] }).first ?? nil }
}
