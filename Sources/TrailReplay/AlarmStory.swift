public import AlarmStates
public import MetricAlarms

/// What one alarm did, and the matching records behind it.
public struct AlarmStory: Sendable {
  /// The alarm.
  public let alarm: Alarm
  /// Its ARN: its own, or one made of the account and region it is taken to be in.
  public let arn: String
  /// Whether it notifies a stand-in topic, having no actions of its own.
  public let usesStandInTopic: Bool
  /// Its first evaluation, in seconds since the Unix epoch; nil when it was never evaluated.
  public internal(set) var startedAt: Int?
  /// Its state before the first evaluation.
  public let initialState: AlarmState
  /// Its changes of state, in order of time; of those before a time asked for, none.
  public let changes: [Change]
  /// Its state at the time asked for; nil where none was, or it was not evaluated before.
  public internal(set) var beginning: Beginning?
  /// The changes before the time asked for, as far as they were walked.
  package internal(set) var prior: [Change] = []
  /// Who made the matches that are samples of what it looks at, whether it rang for them or not; of a
  /// composite alarm, of what the alarms below it look at.
  public internal(set) var callers: [AlarmCaller] = []
  /// What it looks at.
  var streams: [MetricStream] = []
  /// Whether the state it began in is not known.
  var isStateUnknown = false
  /// How it stood where it goes on from a time up to which it was judged before; nil: it does not.
  package internal(set) var resumed: Resumption.Standing?

  /// One change of state with the records that explain it.
  public struct Change: Sendable {
    /// What changed, when, and the reason CloudWatch gives.
    public let transition: AlarmTransition
    /// When the alarm left the new state again; nil when it did not.
    public let until: Int?
    /// When the alarm had entered the old state; nil when it started in it, or before all
    /// that was read (see `origin`).
    public internal(set) var since: Int?
    /// What is known of the old state, where `since` is nil and it lay before all that was read.
    public internal(set) var origin: Origin?
    /// Whether it follows only from silence behind the archive's last record: more records could undo it.
    public internal(set) var isAfterLastRecord = false
    /// Whether and when the alarm's actions ran.
    public internal(set) var actions: ActionSuppression.Fate
    /// Samples behind the datapoints that decided a change to ALARM, by time (decision 16);
    /// no more than the plan allows, and none on other changes.
    ///
    /// Of a composite alarm, those behind its children that brought the change.
    public internal(set) var matches: [MatchedRecord] = []
    /// What all matches with samples in these datapoints come to.
    public internal(set) var counts = MatchCounts.none
    /// Samples that came while the alarm was in ALARM already and so notified nobody (S5).
    public internal(set) var laterMatches: [MatchedRecord] = []
    /// What all of them come to.
    public internal(set) var laterCounts = MatchCounts.none
    /// Whether the plan asks for explanations.
    public internal(set) var isExplained = false
    /// Why it changed and stayed; nil where the plan does not ask, and for composite alarms, of which
    /// the transition's children say.
    public internal(set) var explanation: AlarmExplanation?
    /// The samples that brought the change.
    var sources = SampleSources()
    /// Of an explained change, the matches behind each breaching window, from new to old.
    public internal(set) var evidence: [WindowEvidence] = []
  }

  /// What is known of a state that an alarm entered before all that was read.
  public enum Origin: Hashable, Sendable {
    /// The alarm was in it, and had been before this time.
    case known(before: Int)
    /// Before this time the alarm may have been in any state.
    case unknown(before: Int)
  }

  /// The matches in one window.
  public struct WindowEvidence: Sendable {
    /// The seconds of the window.
    public let seconds: Range<Int>
    /// The first of its matches, by time; no more than the plan allows.
    public let matches: [MatchedRecord]
    /// How many there are.
    public let matchCount: Int
  }

  /// Creates the story of an alarm that a walk took from one state through `transitions`, without records.
  ///
  /// It is taken to be in `place`, unless it has an ARN of its own.
  public init(
    of alarm: Alarm, in place: AlarmPlace, startedAt: Int?,
    in initialState: AlarmState = .insufficientData, _ transitions: [AlarmTransition]
  ) {
    self.alarm = alarm.withTopic(in: place)
    usesStandInTopic = self.alarm != alarm
    arn = alarm.details.arn ?? place.arn(of: alarm.name)
    (self.startedAt, self.initialState) = (startedAt, initialState)
    changes = transitions.indices.map { index in
      Change(
        transition: transitions[index],
        until: index + 1 < transitions.count ? transitions[index + 1].at : nil,
        since: index > 0 ? transitions[index - 1].at : nil,
        actions: ActionSuppression.Fate(ranAt: transitions[index].at))
    }
  }

  /// Creates the story of a metric alarm's run, without records.
  public init(
    of alarm: MetricAlarm, in place: AlarmPlace, _ run: AlarmRun,
    startingIn initial: AlarmState, explains: Bool
  ) {
    let transitions = run.transitions(startingIn: initial)
    self.init(
      of: .metric(alarm), in: place, startedAt: run.startedAt, in: initial, transitions)
    if explains { self = explained(by: run.explanations(of: transitions)) }
  }

  /// Returns the same story with the reasons of its changes; composite alarms have none.
  func explained(by explanations: [AlarmExplanation] = []) -> AlarmStory {
    var rest = explanations[...]
    return mapChanges { change in
      change.isExplained = true
      change.explanation = rest.popFirst()
    }
  }

  /// Returns the same story with its changes completed.
  func mapChanges(_ complete: (inout Change) -> Void) -> AlarmStory {
    AlarmStory(
      self,
      changes: changes.map { change in
        var change = change
        complete(&change)
        return change
      })
  }

  /// Copies `story` with other changes, and another state before them where one is given.
  init(_ story: AlarmStory, changes: [Change], initialState: AlarmState? = nil) {
    (alarm, arn, usesStandInTopic) = (story.alarm, story.arn, story.usesStandInTopic)
    (startedAt, self.changes) = (story.startedAt, changes)
    self.initialState = initialState ?? story.initialState
    (beginning, prior, isStateUnknown) = (story.beginning, story.prior, story.isStateUnknown)
    (callers, streams, resumed) = (story.callers, story.streams, story.resumed)
  }
}
