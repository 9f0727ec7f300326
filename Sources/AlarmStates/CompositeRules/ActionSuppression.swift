/// When a composite alarm's actions run, with another alarm to suppress them (C6; recorded:
/// alarm-formats-recorded.json suppressorSequence).
///
/// A value that is asked with all changes at once: nothing in it waits. Times and periods are in one
/// unit, seconds in a replay.
public struct ActionSuppression: Hashable, Sendable {
  /// What holds actions back.
  public enum Suppressor: Hashable, Sendable {
    /// The suppressor is in ALARM, since when; nil: since before all that is known.
    case alarm(since: Int?)
    /// It is waited whether the suppressor goes to ALARM.
    case waitPeriod
    /// It is waited whether the composite alarm changes after the suppressor has left ALARM.
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

  /// How long it is waited for the suppressor to go to ALARM.
  public var waitPeriod: Int
  /// How long it is waited after the suppressor has left ALARM.
  public var extensionPeriod: Int

  /// Creates a suppression with these periods, neither below 0.
  public init(waitPeriod: Int, extensionPeriod: Int) {
    (self.waitPeriod, self.extensionPeriod) = (waitPeriod, extensionPeriod)
  }

  /// The walk through changes and turns so far.
  private struct Walk {
    var fates: [Fate] = []
    /// Since when the suppressor is in ALARM; nil: it is not.
    var suppressingSince: Int?
    /// When the last change's actions run unless something happens; nil: they did, or the suppressor
    /// is in ALARM.
    var releaseAt: Int?

    /// Whether the last change's actions are held back.
    var isHolding: Bool { fates.last?.phases.last?.suppressedBy != nil }

    mutating func begin(_ suppressor: Suppressor?, at time: Int) {
      dropPhase(begunAt: time)
      fates[fates.count - 1].phases.append(Phase(at: time, suppressedBy: suppressor))
    }

    /// What would end at the instant at which it begins is no phase.
    mutating func dropPhase(begunAt time: Int) {
      guard let phases = fates.last?.phases, phases.count > 1, phases.last?.at == time else {
        return
      }
      fates[fates.count - 1].phases.removeLast()
    }
  }

  /// Returns the fate of each change's actions.
  ///
  /// Every change waits, that at creation too. What happens at the very end of a period still counts as
  /// within it, and of what happens at one instant the suppressor's turn comes first (both assumed: taken
  /// last, it would make a change at the suppressor's leaving one that it still suppresses). A suppressor that goes to ALARM when the actions have run holds nothing back,
  /// and its leaving extends nothing.
  ///
  /// - Parameters:
  ///   - changes: When the composite alarm changed its state, ascending.
  ///   - suppressor: When the suppressor entered ALARM (true) or left it (false), ascending.
  /// - Returns: One fate a change.
  public func fates(of changes: [Int], suppressor: [(at: Int, isAlarm: Bool)]) -> [Fate] {
    var walk = Walk()
    var (changes, turns) = (changes[...], suppressor[...])
    while !changes.isEmpty || !turns.isEmpty || walk.releaseAt != nil {
      let change = changes.first ?? .max
      let turn = turns.first?.at ?? .max
      if let release = walk.releaseAt, release < min(change, turn) {
        walk.begin(nil, at: release)
        walk.releaseAt = nil
      } else if turn <= change, let (time, isAlarm) = turns.popFirst() {
        self.turn(to: isAlarm, at: time, in: &walk)
      } else if let time = changes.popFirst() {
        self.change(at: time, in: &walk)
      }
    }
    return walk.fates
  }

  /// The suppressor enters ALARM or leaves it.
  private func turn(to isAlarm: Bool, at time: Int, in walk: inout Walk) {
    walk.suppressingSince = isAlarm ? time : nil
    guard walk.isHolding else { return }
    if isAlarm {
      walk.begin(.alarm(since: time), at: time)
      walk.releaseAt = nil
    } else {
      walk.releaseAt = time + extensionPeriod
      if extensionPeriod > 0 { walk.begin(.extensionPeriod, at: time) }
    }
  }

  /// The alarm changes; a change before it that is still held back is discarded.
  private func change(at time: Int, in walk: inout Walk) {
    walk.dropPhase(begunAt: time)
    walk.releaseAt = nil
    if let since = walk.suppressingSince {
      walk.fates.append(Fate(Phase(at: time, suppressedBy: .alarm(since: since))))
    } else if waitPeriod == 0 {
      walk.fates.append(Fate(ranAt: time))
    } else {
      walk.fates.append(Fate(Phase(at: time, suppressedBy: .waitPeriod)))
      walk.releaseAt = time + waitPeriod
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
