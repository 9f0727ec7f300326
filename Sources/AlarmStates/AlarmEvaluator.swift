public import MetricAlarms
public import MetricWindows

/// What decides the state of one alarm at one instant: its settings, and how far an evaluation looks back.
///
/// It has neither samples nor a state; those are an `AlarmWalk`'s. A replay of samples that are all known
/// is one call:
///
///     let evaluator = AlarmEvaluator(of: settings, windows: .sliding)
///     let transitions = evaluator.transitions(over: arrivals, from: firstRecord)
public struct AlarmEvaluator: Sendable {
  let settings: AlarmSettings
  let range: EvaluationRange
  /// What its expression gives in a window without any sample; nil: nothing, or no expression.
  let emptyValue: Double?

  /// Creates the evaluator of `settings`, which `validated()` must accept.
  public init(of settings: AlarmSettings, windows: EvaluationWindows) {
    self.settings = settings
    range = EvaluationRange(of: settings, windows: windows)
    emptyValue = settings.math?.emptyValue
  }

  /// Returns the first instant not before `time` at which CloudWatch would evaluate the alarm.
  public func firstInstant(from time: Int) -> Int {
    range.instants.firstBoundary(atOrAfter: time)
  }

  /// How many series it looks at: the metrics of its expression, or its only metric.
  var seriesCount: Int { settings.math?.metrics.count ?? 1 }

  /// Returns what an evaluation judges of the samples known at `instant`.
  func points(of samples: WalkSamples, at instant: Int) -> EvaluationPoints {
    EvaluationPoints(
      windows(of: samples, at: instant, limit: settings.evaluationPeriods), settings: settings)
  }

  /// Returns what an evaluation says of the points it judges.
  func verdict(on points: EvaluationPoints) -> AlarmVerdict {
    AlarmVerdict(on: points, of: settings, allowsEarlyBreach: range.allowsEarlyBreach)
  }
}

extension AlarmEvaluator {
  /// Returns all changes of state over samples that are all there, in order of time.
  ///
  /// Samples before the first evaluation count where its range reaches back to them (decision 12,
  /// assumed).
  ///
  /// - Parameters:
  ///   - arrivals: The samples of each metric of its expression, in their order; of an alarm without
  ///     one, the samples of its metric. Some may become known late (W7).
  ///   - first: The first evaluation is at the first instant not before this time.
  ///   - last: No evaluation is after this time; nil: until the last sample has left the range.
  ///   - initial: The state before the first evaluation (S2).
  /// - Returns: The changes; times are seconds since the Unix epoch.
  public func transitions(
    over arrivals: [SampleArrivals], from first: Int, through last: Int? = nil,
    startingIn initial: AlarmState = .insufficientData
  ) -> [AlarmTransition] {
    var walk = AlarmWalk(by: self, over: arrivals, from: first, startingIn: initial)
    return walk.advance(to: last, by: self)
  }

  /// Returns the changes of state when the alarm is evaluated at just these instants.
  ///
  /// They ascend, since what became known late would otherwise be known too early, and are multiples
  /// of the settings' `sampleResolution`, to which samples are cut (M3).
  public func transitions(
    over arrivals: [SampleArrivals], at instants: [Int],
    startingIn initial: AlarmState = .insufficientData
  ) -> [AlarmTransition] {
    var walk = AlarmWalk(by: self, over: arrivals, from: instants.first ?? 0, startingIn: initial)
    return instants.compactMap { walk.evaluate(at: $0, by: self) }
  }
}
