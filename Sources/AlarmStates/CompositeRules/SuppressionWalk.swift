public import MetricAlarms
import MetricWindows

/// The actions of one composite alarm on their way through time, with another alarm to suppress them (C6).
///
/// A value that can stop at any instant, be stored, and go on from there. What becomes of the actions of
/// a change is decided by what the suppressor does until the next change, so a walk remembers: since when
/// the suppressor is in ALARM, whether the last change's actions are held back, when they run unless
/// something happens before, and the changes and turns that it has learned and not come to yet. What
/// became of the actions so far is handed out, not kept. Quiet time costs nothing; the periods are the
/// `ActionSuppression`'s.
///
/// Every change waits, that at creation too. What happens at the very end of a period still counts as
/// within it, and of what happens at one instant the suppressor's turn comes first (both assumed: taken
/// last, it would make a change at the suppressor's leaving one that it still suppresses). A suppressor
/// that goes to ALARM when the actions have run holds nothing back, and its leaving extends nothing.
public struct SuppressionWalk: Hashable, Sendable {
  /// The suppressor enters ALARM or leaves it.
  public struct Turn: Codable, Hashable, Sendable {
    /// When, in the unit of the periods.
    public let at: Int
    /// Whether it enters ALARM.
    public let isAlarm: Bool

    /// The names in the stored form.
    private enum CodingKeys: String, CodingKey {
      case at
      case isAlarm
    }

    /// Creates a turn.
    public init(at: Int, isAlarm: Bool) {
      (self.at, self.isAlarm) = (at, isAlarm)
    }
  }

  /// What becomes of actions.
  public enum Step: Hashable, Sendable {
    /// The alarm changed, and its actions begin in this phase; those of the change before are done.
    case changed(ActionSuppression.Phase)
    /// The actions of the last change come into this phase.
    case wentOn(ActionSuppression.Phase)
  }

  /// The first time that was not come to yet.
  public private(set) var next: Int
  /// Since when the suppressor is in ALARM; nil: it is not.
  private var suppressingSince: Int?
  /// When the last change's actions run unless something happens; nil: they did, or the suppressor is in
  /// ALARM.
  private var releaseAt: Int?
  /// Whether the last change's actions are held back.
  private var isHolding = false
  private var changes: ArraySlice<Int> = []
  private var turns: ArraySlice<Turn> = []

  /// Begins at a time before which nothing happened, with changes and turns in any order.
  public init(from first: Int, changes: [Int] = [], turns: [Turn] = []) {
    next = first
    add(changes, turns)
  }

  /// Takes in when the alarm changed and what the suppressor did, both in any order; throws, and takes
  /// nothing, where any of it is before `next`.
  ///
  /// Turns at one instant are taken in the order in which they were learned.
  public mutating func learn(changes: [Int], turns: [Turn]) throws(LearnedTooLate) {
    let first = min(changes.min() ?? .max, turns.map(\.at).min() ?? .max)
    if first < next { throw LearnedTooLate(knownAt: first, next: next) }
    add(changes, turns)
  }

  private mutating func add(_ changes: [Int], _ turns: [Turn]) {
    self.changes = (self.changes + changes).sorted()[...]
    self.turns = (self.turns + turns).sorted { $0.at < $1.at }[...]
  }

  /// Goes on through `time` and returns what became of the actions, in order of time.
  ///
  /// All that happens up to then must have been learned; with nil, or `Int.max`, it goes on until nothing
  /// is open.
  public mutating func advance(to time: Int? = nil, by periods: ActionSuppression) -> [Step] {
    let time = time == .max ? nil : time
    var steps: [Step] = []
    while let instant = upcoming, instant <= time ?? .max {
      if let turn = turns.first, turn.at == instant {
        turns.removeFirst()
        take(turn, by: periods, into: &steps)
      } else if changes.first == instant {
        changes.removeFirst()
        change(at: instant, by: periods, into: &steps)
      } else {
        begin(nil, at: instant, into: &steps)
        releaseAt = nil
      }
      next = max(next, instant + 1)
    }
    if let time { next = max(next, time + 1) }
    return steps
  }

  /// When the next thing happens; nil: nothing is open.
  private var upcoming: Int? {
    [changes.first, turns.first?.at, releaseAt].compactMap(\.self).min()
  }

  private mutating func take(
    _ turn: Turn, by periods: ActionSuppression, into steps: inout [Step]
  ) {
    suppressingSince = turn.isAlarm ? turn.at : nil
    guard isHolding else { return }
    if turn.isAlarm {
      begin(.alarm(since: turn.at), at: turn.at, into: &steps)
      releaseAt = nil
    } else {
      releaseAt = turn.at + periods.extensionPeriod
      if periods.extensionPeriod > 0 { begin(.extensionPeriod, at: turn.at, into: &steps) }
    }
  }

  /// The alarm changes; a change before it that is still held back is discarded.
  private mutating func change(
    at time: Int, by periods: ActionSuppression, into steps: inout [Step]
  ) {
    dropPhase(begunAt: time, from: &steps)
    let suppressor: ActionSuppression.Suppressor? =
      suppressingSince.map { .alarm(since: $0) } ?? (periods.waitPeriod > 0 ? .waitPeriod : nil)
    steps.append(.changed(ActionSuppression.Phase(at: time, suppressedBy: suppressor)))
    isHolding = suppressor != nil
    releaseAt = suppressor == .waitPeriod ? time + periods.waitPeriod : nil
  }

  private mutating func begin(
    _ suppressor: ActionSuppression.Suppressor?, at time: Int, into steps: inout [Step]
  ) {
    dropPhase(begunAt: time, from: &steps)
    steps.append(.wentOn(ActionSuppression.Phase(at: time, suppressedBy: suppressor)))
    isHolding = suppressor != nil
  }

  /// What would end at the instant at which it begins is no phase.
  private func dropPhase(begunAt time: Int, from steps: inout [Step]) {
    if case .wentOn(let phase) = steps.last, phase.at == time { steps.removeLast() }
  }
}

extension SuppressionWalk: Codable {
  /// The version of the stored form.
  private static let version = 1

  /// The names in the stored form.
  private enum CodingKeys: String, CodingKey {
    case version
    case next
    case suppressingSince
    case releaseAt
    case isHolding
    case changes
    case turns
  }

  /// Reads a stored walk; throws a `DecodingError` for what no walk has stored, and for other versions.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    try StoredForm.check(fields.decode(Int.self, forKey: .version), is: Self.version, decoder)
    next = try StoredForm.time(fields.decode(Int.self, forKey: .next), decoder)
    suppressingSince = try fields.decodeIfPresent(Int.self, forKey: .suppressingSince)
    releaseAt = try fields.decodeIfPresent(Int.self, forKey: .releaseAt)
    isHolding = try fields.decode(Bool.self, forKey: .isHolding)
    changes = try fields.decode([Int].self, forKey: .changes)[...]
    turns = try fields.decode([Turn].self, forKey: .turns)[...]
    _ = try StoredForm.time(suppressingSince ?? next, decoder)
    for time in [releaseAt ?? next] + changes + turns.map(\.at) {
      guard try StoredForm.time(time, decoder) >= next else {
        throw StoredForm.damage("what is to come before \(next)", decoder)
      }
    }
    guard changes.elementsEqual(changes.sorted()),
      zip(turns, turns.dropFirst()).allSatisfy({ $0.at <= $1.at })
    else { throw StoredForm.damage("changes out of order", decoder) }
  }

  /// Stores the walk.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(Self.version, forKey: .version)
    try fields.encode(next, forKey: .next)
    try fields.encodeIfPresent(suppressingSince, forKey: .suppressingSince)
    try fields.encodeIfPresent(releaseAt, forKey: .releaseAt)
    try fields.encode(isHolding, forKey: .isHolding)
    try fields.encode(Array(changes), forKey: .changes)
    try fields.encode(Array(turns), forKey: .turns)
  }
}
