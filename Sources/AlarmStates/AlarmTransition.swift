public import MetricAlarms

/// One change of an alarm's state, with what led to it.
public struct AlarmTransition: Hashable, Sendable {
  /// The instant of the evaluation, in seconds since the Unix epoch.
  public let at: Int
  /// The state before.
  public let from: AlarmState
  /// The state after, never the same.
  public let to: AlarmState
  /// The state reason in CloudWatch's words (R1 to R9).
  public let reason: String
  /// The reason's data as JSON text, queried at the instant of the evaluation (D1 to D3, S7; C5).
  public let reasonData: String
  /// On a composite alarm's change, the children that suffice for it (C5); else empty.
  public let triggers: [CompositeWalk.Child]
  /// On a composite alarm's change, all its children as they were then; else empty.
  public let children: [CompositeWalk.Child]
  /// The datapoints the evaluation used, oldest first; gaps between them are left out.
  public let datapoints: [Datapoint]
  /// On a change to ALARM, the windows of the newest M breaching datapoints, oldest first.
  ///
  /// Fewer where missing data or an early breach decided; empty on all other changes (D3,
  /// observed; decision 16). Start inclusive, end exclusive.
  public let decidingWindows: [Range<Int>]

  /// Creates the transition that an evaluation at `instant` brought, for `reason`.
  init(from former: AlarmState, to state: AlarmState, at instant: Int, for reason: StateReason) {
    at = instant
    from = former
    to = state
    self.reason = reason.text(for: state)
    reasonData = StateReasonData(
      settings: reason.settings, points: reason.points, instant: instant
    ).text(for: state, queriedAt: instant * 1000)
    (triggers, children) = ([], [])
    datapoints = reason.points.used.reversed()
    decidingWindows =
      switch state {
      case .alarm: Self.decidingWindows(reason.points, of: reason.settings)
      case .ok, .insufficientData: []
      }
  }

  /// Creates the change of a composite alarm's state; `triggers` are those of `children` that suffice.
  init(
    _ change: (from: AlarmState, to: AlarmState), at instant: Int, reason: String,
    triggers: [CompositeWalk.Child], children: [CompositeWalk.Child]
  ) {
    at = instant
    from = change.from
    to = change.to
    self.reason = reason
    reasonData = CompositeReasonData(triggers).text
    (self.triggers, self.children) = (triggers, children)
    datapoints = []
    decidingWindows = []
  }

  private static func decidingWindows(
    _ points: EvaluationPoints, of settings: AlarmSettings
  ) -> [Range<Int>] {
    points.breaching.prefix(settings.breachingToAlarm).reversed().map { datapoint in
      datapoint.start..<(datapoint.start + settings.period)
    }
  }
}
