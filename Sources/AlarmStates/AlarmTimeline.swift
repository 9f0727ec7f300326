public import MetricWindows

/// One alarm walked over the samples of its series.
///
///     let transitions = AlarmTimeline.transitions(
///       of: settings, over: ledger.timeline, from: firstRecord, windows: .sliding)
public struct AlarmTimeline: Sendable {
  let settings: AlarmSettings
  /// All samples of each series, as they are known in the end.
  private let samples: [SampleTimeline]
  let reader: DatapointReader
  let range: EvaluationRange

  /// Prepares the alarm of `settings`, which `validated()` must accept, to be walked.
  ///
  /// - Parameters:
  ///   - settings: What decides the alarm's state.
  ///   - arrivals: The samples of each metric of its expression, in their order; of an alarm
  ///     without one, the samples of its metric. Some may become known late (W7).
  ///   - windows: Where its windows lie.
  public init(
    of settings: AlarmSettings, over arrivals: [SampleArrivals], windows: EvaluationWindows
  ) {
    self.settings = settings
    samples = arrivals.map(\.timeline)
    reader = DatapointReader(of: settings, over: arrivals)
    range = EvaluationRange(of: settings, windows: windows)
  }

  /// Prepares an alarm on one metric, of which all samples are known at once.
  public init(
    of settings: AlarmSettings, over samples: SampleTimeline, windows: EvaluationWindows
  ) {
    self.init(of: settings, over: [SampleArrivals(samples)], windows: windows)
  }

  /// Returns the first instant not before `time` at which CloudWatch would evaluate the alarm.
  public func firstInstant(from time: Int) -> Int {
    range.instants.firstBoundary(atOrAfter: time)
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

  /// Returns the changes of state when the alarm is evaluated at just these instants.
  ///
  /// They ascend, since what became known late would otherwise be known too early, and are multiples
  /// of the settings' `sampleResolution`, to which samples are cut (M3).
  public func transitions(
    at instants: some Sequence<Int>, startingIn initial: AlarmState = .insufficientData
  ) -> [AlarmTransition] {
    var machine = AlarmStateMachine(startingIn: initial)
    var transitions: [AlarmTransition] = []
    var reader = reader
    for instant in instants {
      reader.learn(until: instant)
      let points = EvaluationPoints(
        reader.windows(of: range, at: instant, limit: settings.evaluationPeriods),
        settings: settings)
      let verdict = AlarmVerdict(
        on: points, of: settings, allowsEarlyBreach: range.allowsEarlyBreach)
      guard let change = machine.apply(verdict) else { continue }
      let reason = StateReason(settings: settings, points: points)
      transitions.append(AlarmTransition(change, at: instant, for: reason))
    }
    return transitions
  }
}
