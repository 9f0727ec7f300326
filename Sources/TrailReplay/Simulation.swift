public import AlarmStates
public import MetricAlarms
public import MetricWindows

/// One alarm that is to be walked over samples, without an archive.
public struct Simulation: Sendable {
  /// The alarm, whose settings `validated()` must accept.
  public let alarm: MetricAlarm
  /// Which windows it looks at.
  public let windows: EvaluationWindows
  /// The state before the first evaluation.
  public var state = AlarmState.insufficientData
  /// Which evaluations there are; the bounds are those of the evaluations only (decision 12).
  public let instants: AlarmRun.Instants
  /// Whether each change is explained.
  public var explains = false

  /// Creates the simulation of an alarm that begins in INSUFFICIENT_DATA, without explanations.
  ///
  /// Throws where times are given that are not, in their order, times at which the alarm is evaluated:
  /// every minute, ten seconds or hour (W2), or the ends of windows on a clock (W8).
  public init(
    of alarm: MetricAlarm, windows: EvaluationWindows, at instants: AlarmRun.Instants
  ) throws(SimulationError) {
    (self.alarm, self.windows, self.instants) = (alarm, windows, instants)
    guard case .at(let times) = instants else { return }
    let evaluator = AlarmEvaluator(of: alarm.settings, windows: windows)
    if let time = times.first(where: { evaluator.firstInstant(from: $0) != $0 }) {
      throw .neverEvaluated(at: time)
    }
    if zip(times, times.dropFirst()).contains(where: { $0 >= $1 }) { throw .notInOrder }
  }

  /// Returns what the alarm does over samples, one history a metric; with `treatment`, under that one.
  public func story(
    over samples: [SampleArrivals], in place: AlarmPlace, treatment: MissingDataTreatment? = nil
  ) -> AlarmStory {
    var alarm = alarm
    alarm.settings.treatMissingData = treatment ?? alarm.settings.treatMissingData
    let run = AlarmRun(of: alarm.settings, over: samples, windows: windows, at: instants)
    return AlarmStory(of: alarm, in: place, run, startingIn: state, explains: explains)
  }
}
