public import AlarmStates
public import MetricAlarms
public import MetricWindows

/// How one metric alarm is walked over samples that are all there: in a replay and a simulation alike.
public struct AlarmRun: Sendable {
  /// Which evaluations there are; times are seconds since the Unix epoch.
  public enum Instants: Sendable {
    /// From a time, nil being never, to a time, nil being the end of all effects.
    case all(from: Int?, through: Int?)
    /// At just these times, in order.
    case at([Int])
  }

  /// What decides the alarm's state.
  let evaluator: AlarmEvaluator
  /// The samples of each of its metrics.
  private let arrivals: [SampleArrivals]
  private let instants: Instants

  /// Creates the run of the alarm with these settings, which `validated()` must accept.
  public init(
    of settings: AlarmSettings, over arrivals: [SampleArrivals], windows: EvaluationWindows,
    at instants: Instants
  ) {
    evaluator = AlarmEvaluator(of: settings, windows: windows)
    (self.arrivals, self.instants) = (arrivals, instants)
  }

  /// The first evaluation; nil: there is none.
  public var startedAt: Int? {
    switch instants {
    case .all(let from, let last):
      from.map(evaluator.firstInstant).flatMap { $0 <= last ?? .max ? $0 : nil }
    case .at(let times): times.first
    }
  }

  /// Returns the changes of an alarm that begins in the state `initial`.
  public func transitions(startingIn initial: AlarmState) -> [AlarmTransition] {
    switch instants {
    case .all(nil, _): []
    case .all(let first?, let last):
      evaluator.transitions(over: arrivals, from: first, through: last, startingIn: initial)
    case .at(let times):
      evaluator.transitions(over: arrivals, at: times, startingIn: initial)
    }
  }

  /// Returns the state in which an alarm that begins in the state `initial` comes to `time`.
  func state(before time: Int, startingIn initial: AlarmState) -> AlarmState {
    guard case .all(let first?, _) = instants else { return initial }
    var walk = AlarmWalk(by: evaluator, over: arrivals, from: first, startingIn: initial)
    _ = walk.advance(to: time - 1, by: evaluator)
    return walk.state
  }

  /// Returns why the alarm made each of its `transitions`.
  public func explanations(of transitions: [AlarmTransition]) -> [AlarmExplanation] {
    var times: [Int]?
    if case .at(let given) = instants { times = given }
    return evaluator.explanations(of: transitions, over: arrivals, at: times)
  }
}
