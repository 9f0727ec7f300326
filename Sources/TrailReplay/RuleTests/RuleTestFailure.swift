public import BucketExposure
public import MetricAlarms

/// An expectation of a test that was not met.
public struct RuleTestFailure: Sendable {
  /// What is there in its place.
  public enum Found: Sendable {
    /// There is no filter or alarm of this name; of nil, there is not just one.
    case noSuchName
    /// The matches of a filter.
    case matches(ItemMatches)
    /// All changes of an alarm to ALARM.
    case rings([AlarmStory.Change])
    /// The state of an alarm, and the change that brought it; nil: it was in it from the start.
    case state(AlarmState, AlarmStory.Change?)
    /// The expected changes that are not there, and those there that nobody expects.
    case transitions(missing: [ExpectedTransition], unexpected: [AlarmStory.Change])
    /// The changes that set off actions.
    case notifications([AlarmStory.Change])
    /// To whom a bucket is open.
    case exposure([ExposureReach])
  }

  /// What a filter made of a test's items.
  public struct ItemMatches: Sendable {
    /// How many of its records match, by the numbers of items with any.
    public let counts: [Int: Int]
    /// The items that it was expected to match, and does not.
    public let missing: [Int]
    /// The items that it was not expected to match, and does.
    public let unexpected: [Int]
    /// The items of `missing` whose records it matches, but for an exception.
    public let excepted: [Int]

    /// How many records match.
    public var total: Int { counts.values.reduce(0, +) }
  }

  /// What was expected.
  public let expectation: RuleExpectation
  /// What is there.
  public let found: Found
  /// The alarm it is about; nil where it is about none.
  public let alarm: AlarmStory?
  /// The filter it is about; nil where it is about none.
  public let filter: MetricFilter?

  init(
    _ expectation: RuleExpectation, _ found: Found, alarm: AlarmStory? = nil,
    filter: MetricFilter? = nil
  ) {
    (self.expectation, self.found, self.alarm, self.filter) = (expectation, found, alarm, filter)
  }
}
