/// When a composite alarm's actions run, with another alarm to suppress them (C6, documented).
///
/// A value that is asked with all changes at once: nothing in it waits.
public struct ActionSuppression: Hashable, Sendable {
  /// What holds actions back; raw values are CloudWatch's own names.
  public enum Suppressor: String, Sendable {
    /// The suppressor is in ALARM.
    case alarm = "Alarm"
    /// It is waited whether the suppressor goes to ALARM.
    case waitPeriod = "WaitPeriod"
    /// It is waited whether the composite alarm changes after the suppressor has left ALARM.
    case extensionPeriod = "ExtensionPeriod"
  }

  /// How the actions of one change fared.
  public struct Fate: Hashable, Sendable {
    /// What held them back at first; nil: nothing did.
    public internal(set) var suppressedBy: Suppressor?
    /// What still held them back when the alarm changed again, or at the end; nil: they ran.
    public internal(set) var heldBy: Suppressor?
    /// When they ran, in seconds since the Unix epoch; nil: never.
    public internal(set) var ranAt: Int?

    /// Creates the fate of actions that were held back at once, or ran.
    public init(suppressedBy: Suppressor? = nil, ranAt: Int? = nil) {
      (self.suppressedBy, self.ranAt) = (suppressedBy, ranAt)
      heldBy = ranAt == nil ? suppressedBy : nil
    }
  }

  /// How long it is waited, in seconds, for the suppressor to go to ALARM.
  public var waitPeriod: Int
  /// How long it is waited, in seconds, after the suppressor has left ALARM.
  public var extensionPeriod: Int

  /// Creates a suppression with these periods, neither below 0.
  public init(waitPeriod: Int, extensionPeriod: Int) {
    (self.waitPeriod, self.extensionPeriod) = (waitPeriod, extensionPeriod)
  }

  /// The change whose actions are held back, and until when; nil: while the suppressor is in ALARM.
  private struct Held {
    let change: Int
    var until: Int?
  }

  /// Returns the fate of each change's actions.
  ///
  /// What happens at the very end of a period still counts as within it. After the suppressor has
  /// left ALARM, actions run only when the last change's have not yet (S3; assumed).
  ///
  /// - Parameters:
  ///   - changes: When the composite alarm changed its state, ascending.
  ///   - suppressor: When the suppressor entered ALARM (true) or left it (false), ascending.
  /// - Returns: One fate a change.
  public func fates(of changes: [Int], suppressor: [(at: Int, isAlarm: Bool)]) -> [Fate] {
    var fates = changes.map { _ in Fate() }
    var held: Held?
    var isSuppressing = false
    var (nextChange, nextTurn) = (0, 0)
    while nextChange < changes.count || nextTurn < suppressor.count || held?.until != nil {
      let change = nextChange < changes.count ? changes[nextChange] : .max
      let turn = nextTurn < suppressor.count ? suppressor[nextTurn].at : .max
      if let waiting = held, let until = waiting.until, until < min(change, turn) {
        fates[waiting.change].ranAt = until
        fates[waiting.change].heldBy = nil
        held = nil
      } else if turn <= change {
        if turn == .max { break }
        isSuppressing = suppressor[nextTurn].isAlarm
        if let held { fates[held.change].heldBy = isSuppressing ? .alarm : .extensionPeriod }
        held?.until = isSuppressing ? nil : turn + extensionPeriod
        nextTurn += 1
      } else {
        (fates[nextChange], held) = taken(nextChange, at: change, isSuppressing)
        nextChange += 1
      }
    }
    return fates
  }

  /// What becomes of a change as it happens; one before it that is still held back is discarded.
  private func taken(_ change: Int, at time: Int, _ isSuppressing: Bool) -> (Fate, Held?) {
    if isSuppressing { return (Fate(suppressedBy: .alarm), Held(change: change)) }
    if waitPeriod == 0 { return (Fate(ranAt: time), nil) }
    return (Fate(suppressedBy: .waitPeriod), Held(change: change, until: time + waitPeriod))
  }
}
