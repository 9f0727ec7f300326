/// What may be asked of a form of report, and what it takes for granted.
public struct ReportTraits: Sendable {
  /// What can be asked of some forms and not of others.
  public enum Ability: Sendable, CaseIterable {
    /// Choosing what is shown: the kinds of `ReportKind`.
    case show
    /// Showing several kinds at once.
    case severalKinds
    /// Explaining each change of state.
    case explain
    /// Grouping matches by who did it.
    case groupBy
    /// Leaving nothing to fit a page.
    case detail
    /// Setting side by side what comes of every treatment of missing data.
    case trials
    /// Giving times in a zone of the reader's choice; all others have theirs in UTC.
    case timeZone
    /// Reporting what an alarm did over samples, without an archive.
    case samples
  }

  /// What a form may name though the alarms themselves do not say it.
  public enum Assumption: Sendable {
    /// The account and region of alarms without an ARN.
    case place
    /// The actions of alarms without any.
    case actions
  }

  /// What the form is, as a message has it that refuses something: `--format sns is …`.
  public let nature: String
  /// What can be asked of it.
  public let abilities: Set<Ability>
  /// What its reader is said to have been assumed.
  public let assumptions: Set<Assumption>

  /// Creates the traits of a form that can do no more, and assumes no more, than what is given.
  public init(
    nature: String, abilities: Set<Ability> = [], assumptions: Set<Assumption> = []
  ) {
    (self.nature, self.abilities, self.assumptions) = (nature, abilities, assumptions)
  }
}
