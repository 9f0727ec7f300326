/// What an alarm on a percentile does while there are too few samples for one (M9, documented).
///
/// Raw values are those of `EvaluateLowSampleCountPercentile` in CloudWatch.
public enum LowSampleTreatment: String, Sendable, CaseIterable {
  /// The alarm is evaluated all the same, as when it does not say.
  case evaluate
  /// The alarm keeps its state.
  case ignore
}
