/// Why an alarm changed its state when it did, and why it stayed in it as long as it did.
public struct AlarmExplanation: Hashable, Sendable {
  /// The evaluation that brought the change.
  public let evaluation: AlarmEvaluation
  /// The last evaluation before the next change, the one that still kept the state.
  ///
  /// Nil when the alarm never left the state, or left it at the next evaluation.
  public let lastStay: AlarmEvaluation?
  /// The evaluation that would have ended the state, had no further sample come.
  ///
  /// Nil when none would have: the state then stays as long as nothing comes.
  public let leaving: AlarmEvaluation?
}
