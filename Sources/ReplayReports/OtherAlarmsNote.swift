public import TrailReplay

/// What the built-in controls would have done that a run does not have, in one line.
public struct OtherAlarmsNote: Sendable {
  private let rung: Int
  private let all: Int

  /// Nil where the run had no others along, and where no record took part: nothing rang for that alone.
  public init?(_ outcome: ReplayOutcome) {
    let records = outcome.tally.records
    guard records.matched + records.unmatched > 0, let names = outcome.otherAlarms,
      let rules = outcome.plan.others
    else { return nil }
    (rung, all) = (names.count, rules.alarms.count)
  }

  /// The line, with its line feed.
  public var text: String {
    let count = rung == 0 ? "no alarm" : Counted.noun(rung, "alarm")
    return "with --rules cis: \(count) of \(all) controls would have rung\n"
  }
}
