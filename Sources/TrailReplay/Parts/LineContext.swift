/// What lines of a plan are read with.
///
/// A class, as each line needs it.
final class LineContext: Sendable {
  let plan: ReplayPlan
  /// What its lines carry.
  let sum: [UInt8]
  /// A ledger of nothing.
  let nothing: MatchLedger
  let filterCount: Int

  /// Creates what lines of `plan` are read with, to be judged for `judged`, which is the same but for what is kept.
  init(of plan: ReplayPlan, for judged: ReplayPlan) {
    self.plan = judged
    sum = plan.lineSum
    nothing = MatchLedger(plan: judged)
    filterCount = judged.filters.count
  }
}
