import MetricAlarms

/// A match that only one of two sets of definitions has.
public struct MatchDifference: Sendable {
  /// The filter's name.
  public let filter: String
  /// Whether it appears or vanishes.
  public let kind: DifferenceKind
  /// The match, of the definitions that have it.
  public let match: MatchedRecord

  /// What makes two matches of filters with one name the same.
  private struct Key: Hashable {
    let filter: String
    let place: RecordLocation
  }

  /// Finds those between two outcomes whose matches are all there, by time.
  static func all(_ old: ReplayOutcome, _ new: ReplayOutcome) -> [MatchDifference] {
    let (before, after) = (keys(of: old), keys(of: new))
    let (known, later) = (Set(before), Set(after))
    let lost = zip(before, old.matches).filter { !later.contains($0.0) }.map {
      MatchDifference(filter: $0.0.filter, kind: .vanishes, match: $0.1)
    }
    let found = zip(after, new.matches).filter { !known.contains($0.0) }.map {
      MatchDifference(filter: $0.0.filter, kind: .appears, match: $0.1)
    }
    return (lost + found).sorted { left, right in
      let (time, other) = (left.match.time ?? .max, right.match.time ?? .max)
      if time != other { return time < other }
      if left.filter != right.filter { return left.filter < right.filter }
      if left.kind != right.kind { return left.kind == .vanishes }
      return left.match < right.match
    }
  }

  private static func keys(of outcome: ReplayOutcome) -> [Key] {
    let names = outcome.plan.filters.map(\.name)
    return outcome.matches.map { Key(filter: names[$0.filter], place: RecordLocation(of: $0)) }
  }
}
