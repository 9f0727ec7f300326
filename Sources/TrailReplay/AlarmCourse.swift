public import AlarmStates
import MetricWindows

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

  /// Walks an alarm over all of `arrivals` from `first` on, a time in seconds since the Unix epoch,
  /// beginning in the state `initial`.
  init(
    _ evaluator: AlarmEvaluator, over arrivals: [SampleArrivals], from first: Int,
    startingIn initial: AlarmState, explains: Bool
  ) {
    initialState = initial
    startedAt = evaluator.firstInstant(from: first)
    transitions = evaluator.transitions(over: arrivals, from: first, startingIn: initial)
    isExplained = explains
    if explains { explanations = evaluator.explanations(of: transitions, over: arrivals) }
  }
}
