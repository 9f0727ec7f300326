public import MetricWindows

/// One alarm walked over the samples of its series.
///
///     let transitions = AlarmTimeline.transitions(
///       of: settings, over: ledger.timeline, from: firstRecord, windows: .sliding)
public struct AlarmTimeline: Sendable {
  private let settings: AlarmSettings
  /// All samples, and those of them that are known from their own time on.
  private let samples: SampleTimeline
  private let punctual: SampleTimeline
  /// The others, in the order in which they become known.
  private let latecomers: [SampleHistory.LateSample]
  private let range: EvaluationRange

  /// Prepares the alarm of `settings`, which `validated()` must accept, to be walked.
  public init(
    of settings: AlarmSettings, over samples: SampleTimeline, windows: EvaluationWindows
  ) {
    self.settings = settings
    (self.samples, punctual, latecomers) = (samples, samples, [])
    range = EvaluationRange(of: settings, windows: windows)
  }

  /// Prepares the alarm to be walked over samples of which some become known late (W7).
  public init(
    of settings: AlarmSettings, over history: SampleHistory, windows: EvaluationWindows
  ) {
    self.settings = settings
    (samples, punctual, latecomers) = (history.timeline, history.punctual, history.latecomers)
    range = EvaluationRange(of: settings, windows: windows)
  }

  /// Returns all changes of a new alarm's state, in order of time (decision 12, assumed).
  ///
  /// The first evaluation is at the first instant not before `firstRecord`, the time in seconds
  /// since the Unix epoch of the first record read, matching or not; `nil` means that there was
  /// none, and no evaluation. The last is when the last sample has left the range.
  public static func transitions(
    of settings: AlarmSettings, over samples: SampleTimeline, from firstRecord: Int?,
    windows: EvaluationWindows
  ) -> [AlarmTransition] {
    guard let firstRecord else { return [] }
    let timeline = AlarmTimeline(of: settings, over: samples, windows: windows)
    return timeline.transitions(in: EvaluationSpan(from: firstRecord))
  }

  /// Returns all changes of state within `span`, beginning in the state `initial` (S2).
  public func transitions(
    in span: EvaluationSpan, startingIn initial: AlarmState = .insufficientData
  ) -> [AlarmTransition] {
    transitions(
      at: EvaluationInstants(over: samples, range: range, in: span), startingIn: initial)
  }

  /// Returns the changes of state when the alarm is evaluated at just these instants, in order.
  public func transitions(
    at instants: some Sequence<Int>, startingIn initial: AlarmState = .insufficientData
  ) -> [AlarmTransition] {
    var machine = AlarmStateMachine(startingIn: initial)
    var transitions: [AlarmTransition] = []
    var (known, waiting) = (punctual, latecomers[...])
    for instant in instants {
      while let next = waiting.first, next.availableAt <= instant {
        known.insert(next.samples, at: next.time)
        waiting.removeFirst()
      }
      let points = points(at: instant, in: known)
      let verdict = AlarmVerdict(
        on: points, of: settings, allowsEarlyBreach: range.allowsEarlyBreach)
      guard let change = machine.apply(verdict) else { continue }
      let reason = StateReason(settings: settings, points: points)
      transitions.append(AlarmTransition(change, at: instant, for: reason))
    }
    return transitions
  }

  /// Returns the points of an evaluation, its windows recomputed from the samples (W7, observed).
  private func points(at instant: Int, in known: SampleTimeline) -> EvaluationPoints {
    var datapoints: [Datapoint?] = []
    var missing = settings.evaluationPeriods
    // Windows older than the newest N with data are dropped anyway (E1): summing them would be
    // most of the work where every minute has samples.
    for window in range.windows(at: instant) where missing > 0 {
      let datapoint = datapoint(of: window, in: known)
      datapoints.append(datapoint)
      missing -= datapoint == nil ? 0 : 1
    }
    return EvaluationPoints(windows: datapoints, settings: settings)
  }

  private func datapoint(of window: Range<Int>, in known: SampleTimeline) -> Datapoint? {
    guard let found = known.value(of: settings.statistic, in: window) else { return nil }
    return Datapoint(
      start: window.lowerBound, value: found.value, sampleCount: found.sampleCount)
  }
}
