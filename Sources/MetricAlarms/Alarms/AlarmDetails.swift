/// What notifications say of an alarm, beyond when it fires.
public struct AlarmDetails: Hashable, Sendable {
  /// What its owner says of it; nil: nothing.
  public var description: String?
  /// Its ARN; nil where only its name is known.
  public var arn: String?
  /// When it was last changed, in thousandths of a second since the Unix epoch; nil: unknown.
  public var updatedAt: Int?
  /// The state it was in when it was described; nil where nothing says.
  public var state: AlarmState?
  /// What it sets off.
  public var actions = AlarmActions()
  /// How much is at stake when it goes to ALARM; nil where nobody said, as for users' own alarms.
  public var severity: AlarmSeverity?
  /// What the calls behind it may be a sign of; empty likewise.
  public var techniques: [AttackTechnique] = []

  /// A topic's name, notified of ALARM where the alarm has no actions; nil: none.
  ///
  /// For alarms of published rules, which ask for a topic but cannot know its name. It is taken to be
  /// in the alarm's own account and region.
  public var standInTopic: String?

  /// Creates details with nothing set.
  public init() {}
}
