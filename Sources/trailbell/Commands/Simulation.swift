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
    let times: AlarmRun.Instants =
      switch instants {
      case .at(let given): .at(given)
      case .all(let from, let to): .all(from: from ?? samples.firstTime, through: to)
      }
    let run = AlarmRun(
      of: alarm.settings, over: samples.arrivals, windows: windows, at: times)
    return AlarmStory(of: alarm, in: place, run, startingIn: state, explains: explains)
  }
}
