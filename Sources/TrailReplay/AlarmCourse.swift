public import AlarmStates

/// The way an alarm went: from where, and all its changes of state.
public struct AlarmCourse: Sendable {
  /// Its first evaluation, in seconds since the Unix epoch; nil when it was never evaluated.
  public var startedAt: Int?
  /// Its state before the first evaluation.
  public var initialState = AlarmState.insufficientData
  /// Its changes of state, in order of time.
  public var transitions: [AlarmTransition] = []
  /// Whether its changes are to be explained.
  public var isExplained = false
  /// Why it changed, one a change; empty where nobody asked, and for composite alarms.
  public var explanations: [AlarmExplanation] = []

  /// Creates the course of an alarm that was never evaluated.
  public init() {}

  /// Walks an alarm that `timeline` knows from `first` on, a time in seconds since the Unix epoch,
  /// beginning in the state `initial`.
  init(_ timeline: AlarmTimeline, from first: Int, startingIn initial: AlarmState, explains: Bool) {
    initialState = initial
    startedAt = timeline.firstInstant(from: first)
    transitions = timeline.transitions(in: EvaluationSpan(from: first), startingIn: initial)
    isExplained = explains
    if explains { explanations = timeline.explanations(of: transitions) }
  }
}
