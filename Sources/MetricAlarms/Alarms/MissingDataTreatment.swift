/// What windows without data mean for the state (E5 to E8); raw values are CloudWatch's own names.
public enum MissingDataTreatment: String, Sendable, CaseIterable {
  /// Nothing is assumed; without any data the state becomes INSUFFICIENT_DATA. The default.
  case missing
  /// The state is kept.
  case ignore
  /// Missing windows count against the alarm.
  case breaching
  /// Missing windows count as good.
  case notBreaching
}
