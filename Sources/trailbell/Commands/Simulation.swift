import AlarmDefinitions
import AlarmStates

/// One alarm that is to be walked over samples.
struct Simulation {
  let alarm: AlarmSettings
  let windows: EvaluationWindows
  /// The state before the first evaluation.
  let state: AlarmState

  /// Returns the changes of state; the bounds are those of the evaluations only (decision 12).
  func transitions(over samples: SampleDocument, from: Int?, to: Int?) -> [AlarmTransition] {
    guard let first = from ?? samples.firstTime else { return [] }
    return timeline(over: samples).transitions(
      in: EvaluationSpan(from: first, through: to), startingIn: state)
  }

  /// Returns the changes of state when it is evaluated at just these times.
  func transitions(over samples: SampleDocument, at times: [Int]) -> [AlarmTransition] {
    timeline(over: samples).transitions(at: times, startingIn: state)
  }

  private func timeline(over samples: SampleDocument) -> AlarmTimeline {
    AlarmTimeline(of: alarm, over: samples.arrivals, windows: windows)
  }
}
