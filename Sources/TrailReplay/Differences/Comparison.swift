import MetricAlarms
public import TrailArchives

/// Two sets of definitions on the same archive, which is read once.
///
///     let found = Comparison(of: old, with: new).run(over: [.path(ArchiveLocation("logs"))])
///     for difference in found.transitions { print(difference.alarm, difference.kind) }
public struct Comparison: Sendable {
  private let old: ReplayPlan
  private let new: ReplayPlan

  /// Creates the comparison of the definitions of `old` with those of `new`; the archive is read as `new` says.
  ///
  /// The exceptions of `new` are made there and not in `old`.
  public init(of old: ReplayPlan, with new: ReplayPlan) {
    let kept = { (plan: ReplayPlan) in
      var plan = plan
      (plan.showsAllMatches, plan.evidenceLimit, plan.others) = (true, nil, nil)
      return plan
    }
    (self.old, self.new) = (kept(old), kept(new))
  }

  /// Reads `inputs` to their end and returns what differs.
  ///
  /// Blocks the calling thread. Each side is what a replay of its own comes to, but for what became of records: one
  /// is matched where a filter of either side matches it. Memory grows with the matches of both.
  public func run(over inputs: [ArchiveInput]) -> Differences {
    var both = new
    both.filters = old.filters + new.filters
    let reading = Replay(both, warmUp: max(old.warmUp, new.warmUp)).read(inputs)
    var before = old
    before.reading = new.reading
    before.reading.exceptions = []
    let middle = old.filters.count
    let whole = reading.withoutExceptions.ofFilters(0..<middle, for: before)
    let after = reading.ofFilters(middle..<both.filters.count, for: new)
    return Differences(
      old: ReplayJudge(before).outcome(of: whole), new: ReplayJudge(new).outcome(of: after))
  }
}
