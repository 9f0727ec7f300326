import AlarmStates
public import MetricAlarms

/// What differs between two sets of definitions, and between what they do over the same archive.
public struct Differences: Sendable {
  /// What a replay with the old definitions comes to.
  public let old: ReplayOutcome
  /// What one with the new definitions comes to.
  public let new: ReplayOutcome
  /// Filters by name.
  public let filters: [DefinitionDifference<MetricFilter>]
  /// Alarms by name, composite ones last.
  public let alarms: [DefinitionDifference<Alarm>]
  /// Changes of state, by time and then by the alarm's name.
  public let transitions: [TransitionDifference]
  /// Matches, by time and then by the filter's name.
  public let matches: [MatchDifference]

  /// Whether there is nothing.
  public var isEmpty: Bool {
    filters.isEmpty && alarms.isEmpty && transitions.isEmpty && matches.isEmpty
  }

  init(old: ReplayOutcome, new: ReplayOutcome) {
    (self.old, self.new) = (old, new)
    filters = DefinitionDifference.all(old.plan.filters, new.plan.filters, name: \.name)
    alarms = DefinitionDifference.all(Self.alarms(of: old), Self.alarms(of: new), name: \.name)
    let reach = max(old.plan.longestRange, new.plan.longestRange)
    let (before, after) = (Self.stories(of: old), Self.stories(of: new))
    transitions = Set(before.keys).union(after.keys).flatMap { name in
      TransitionDifference.all(of: name, before[name], after[name], reach: reach)
    }.sorted { left, right in
      if left.at != right.at { return left.at < right.at }
      if left.alarm != right.alarm { return left.alarm < right.alarm }
      return left.state.rawValue < right.state.rawValue
    }
    matches = MatchDifference.all(old, new)
  }

  private static func alarms(of outcome: ReplayOutcome) -> [Alarm] {
    outcome.plan.alarms.map { .metric($0) } + outcome.plan.composites.all.map { .composite($0) }
  }

  private static func stories(of outcome: ReplayOutcome) -> [String: AlarmStory] {
    Dictionary(outcome.alarms.map { ($0.alarm.name, $0) }) { first, _ in first }
  }
}
