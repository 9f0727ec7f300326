import AlarmDefinitions
import AlarmStates
import MetricWindows
import ReplayReports
import TrailReplay

/// One alarm that is to be walked over samples.
struct Simulation {
  let alarm: MetricAlarm
  let windows: EvaluationWindows
  /// The state before the first evaluation.
  let state: AlarmState
  /// Which evaluations there are.
  let instants: Instants
  /// Whether each change is explained.
  let explains: Bool

  /// Which evaluations there are.
  enum Instants {
    /// From a time, or the first sample, to a time, or the end of all effects; the bounds are those of
    /// the evaluations only (decision 12).
    case all(from: Int?, to: Int?)
    /// At just these times, in order.
    case at([Int])
  }

  /// Returns what the alarm does over samples; with `treatment`, under that one.
  func story(
    over samples: SampleDocument, in place: AlarmPlace, treatment: MissingDataTreatment? = nil
  ) -> AlarmStory {
    var alarm = alarm
    alarm.settings.treatMissingData = treatment ?? alarm.settings.treatMissingData
    let evaluator = AlarmEvaluator(of: alarm.settings, windows: windows)
    let arrivals = samples.arrivals
    var course = AlarmCourse()
    course.initialState = state
    var times: [Int]?
    switch instants {
    case .at(let given):
      times = given
      course.startedAt = given.first
      course.transitions = evaluator.transitions(over: arrivals, at: given, startingIn: state)
    case .all(let from, let to):
      guard let first = from ?? samples.firstTime else { break }
      course.startedAt = evaluator.firstInstant(from: first)
      course.transitions = evaluator.transitions(
        over: arrivals, from: first, through: to, startingIn: state)
    }
    course.isExplained = explains
    if explains {
      course.explanations = evaluator.explanations(
        of: course.transitions, over: arrivals, at: times)
    }
    return AlarmStory(of: .metric(alarm), in: place, course)
  }
}
