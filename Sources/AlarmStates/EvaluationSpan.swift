/// From when to when an alarm is evaluated, in seconds since the Unix epoch.
public struct EvaluationSpan: Hashable, Sendable {
  /// Evaluation begins at the first instant that is not before this time.
  public let first: Int
  /// No evaluation happens after this time; `nil`: until the last sample has left the range.
  public let last: Int?

  /// Creates the span from `first` through `last`, both inclusive.
  ///
  /// It bounds the evaluations only: samples before it count where a range reaches back to them
  /// (decision 12).
  public init(from first: Int, through last: Int? = nil) {
    self.first = first
    self.last = last
  }
}
