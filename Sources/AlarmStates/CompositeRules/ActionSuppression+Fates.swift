public import MetricAlarms

extension ActionSuppression {
  /// What holds actions back.
  public enum Suppressor: Hashable, Sendable {
    /// The suppressor is in ALARM, since when; nil: since before all that is known.
    case alarm(since: Int?)
    /// Actions wait to see whether the suppressor goes to ALARM.
    case waitPeriod
    /// Actions wait to see whether the composite alarm changes after the suppressor has left ALARM.
    case extensionPeriod

    /// CloudWatch's name for it.
    public var name: String {
      switch self {
      case .alarm: "Alarm"
      case .waitPeriod: "WaitPeriod"
      case .extensionPeriod: "ExtensionPeriod"
      }
    }
  }

  /// A time in which one thing held actions back, or from which on nothing did.
  public struct Phase: Hashable, Sendable {
    /// When it began.
    public let at: Int
    /// What held the actions back; nil: they ran.
    public let suppressedBy: Suppressor?

    /// Creates a phase that began at `at`.
    public init(at: Int, suppressedBy: Suppressor? = nil) {
      (self.at, self.suppressedBy) = (at, suppressedBy)
    }
  }

  /// How the actions of one change fared.
  public struct Fate: Hashable, Sendable {
    /// From the change on, in order of time, up to the next change.
    public internal(set) var phases: [Phase]

    /// Creates the fate of actions that ran at once.
    public init(ranAt: Int) {
      phases = [Phase(at: ranAt)]
    }

    init(_ first: Phase) {
      phases = [first]
    }

    /// What held them back at first; nil: nothing did.
    public var suppressedBy: Suppressor? { phases.first?.suppressedBy }
    /// When they ran; nil: never.
    public var ranAt: Int? { phases.last.flatMap { $0.suppressedBy == nil ? $0.at : nil } }
  }

  /// Returns the fate of each change's actions, by the rules of `SuppressionWalk`.
  ///
  /// - Parameters:
  ///   - changes: When the composite alarm changed its state, ascending.
  ///   - suppressor: When the suppressor entered ALARM (true) or left it (false), ascending.
  /// - Returns: One fate a change.
  public func fates(of changes: [Int], suppressor: [(at: Int, isAlarm: Bool)]) -> [Fate] {
    var walk = SuppressionWalk(
      from: .min, changes: changes,
      turns: suppressor.map { SuppressionWalk.Turn(at: $0.at, isAlarm: $0.isAlarm) })
    return walk.advance(by: self).reduce(into: []) { fates, step in
      switch step {
      case .changed(let phase): fates.append(Fate(phase))
      case .wentOn(let phase): fates[fates.count - 1].phases.append(phase)
      }
    }
  }
}

extension ActionSuppression.Fate {
  /// Returns the same fate for a suppressor that was in ALARM at `start` already, nobody knows since when.
  public func undated(before start: Int) -> Self {
    var fate = self
    fate.phases = phases.map { phase in
      guard phase.suppressedBy == .alarm(since: start) else { return phase }
      return ActionSuppression.Phase(at: phase.at, suppressedBy: .alarm(since: nil))
    }
    return fate
  }
}
