/// Why an alarm cannot be walked as a simulation asks; times are seconds since the Unix epoch.
public enum SimulationError: Error, Hashable, Sendable {
  /// The alarm is never evaluated at this time: its periods and windows say when (W2, W8).
  case neverEvaluated(at: Int)
  /// A time does not lie behind the one before.
  case notInOrder
}
