/// What an alarm sets off when it changes its state: ARNs of topics, functions and the like.
public struct AlarmActions: Hashable, Sendable {
  /// Whether anything is set off at all; the state changes either way (S4, documented).
  public var isEnabled = true
  /// On a change to OK.
  public var ok: [String] = []
  /// On a change to ALARM.
  public var alarm: [String] = []
  /// On a change to INSUFFICIENT_DATA.
  public var insufficientData: [String] = []

  /// Creates a set of no actions.
  public init() {}

  /// Whether there are none, for whatever state.
  public var isEmpty: Bool { ok.isEmpty && alarm.isEmpty && insufficientData.isEmpty }

  /// Whether any change of state sets anything off.
  public var canRun: Bool { isEnabled && !isEmpty }

  /// Returns what a change to `state` sets off (S3, documented).
  public func run(on state: AlarmState) -> [String] {
    guard isEnabled else { return [] }
    return switch state {
    case .ok: ok
    case .alarm: alarm
    case .insufficientData: insufficientData
    }
  }
}
