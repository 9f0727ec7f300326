import AlarmStates
import BucketExposure
public import MetricAlarms

/// What a test that is being written of an archive is to expect: what its records lead to, where that is what happened.
public struct RecordedExpectations: Sendable {
  /// The expectations.
  public let expectations: [RuleExpectation]
  /// The times in ALARM that the test's records alone do not bring again.
  public let lost: [RecordedRing]

  /// Finds them for `rings` of an archive; `result` is that of the test with their records, which expects nothing yet.
  public init(of rings: [RecordedRing], in result: RuleTestResult) {
    let outcome = result.outcome
    var (expectations, lost) = (Self.matches(in: result), [RecordedRing]())
    var known: Set<String> = []
    for ring in rings {
      let at = ring.change.transition.at
      guard let story = outcome.alarms.first(where: { $0.alarm.name == ring.story.alarm.name }),
        story.changes.contains(where: { $0.transition.to == .alarm && $0.transition.at == at })
      else {
        lost.append(ring)
        continue
      }
      expectations.append(.state(alarm: story.alarm.name, at: at, .alarm))
      if known.insert(story.alarm.name).inserted { expectations += Self.rings(of: story) }
    }
    if let last = rings.map(\.change.transition.at).max() {
      expectations += Self.exposure(in: outcome, at: last)
    }
    (self.expectations, self.lost) = (expectations, lost)
  }

  private static func matches(in result: RuleTestResult) -> [RuleExpectation] {
    let (outcome, count) = (result.outcome, result.test.records.count)
    return outcome.plan.filters.indices.compactMap { index in
      let files = outcome.matches.filter { $0.filter == index }.map(\.file)
      let items = Set(files.compactMap(result.items.number)).sorted()
      guard !items.isEmpty else { return nil }
      return .matches(
        filter: outcome.plan.filters[index].name, items.count == count ? .all : .items(items))
    }
  }

  private static func rings(of story: AlarmStory) -> [RuleExpectation] {
    let name = story.alarm.name
    let changes = story.changes.filter { $0.transition.to == .alarm }.map {
      ExpectedTransition(at: $0.transition.at, reason: $0.transition.reason)
    }
    let notices = story.changes.count(where: story.notifies)
    return [
      .transitions(alarm: name, to: .alarm, changes),
      .notificationCount(alarm: name, count: notices),
    ]
  }

  private static func exposure(in outcome: ReplayOutcome, at time: Int) -> [RuleExpectation] {
    outcome.buckets.flatMap { story in
      story.openings.map(\.interval).filter { $0.isOpen(at: time) }.map { interval in
        .exposure(bucket: story.bucket, at: time, ExpectedReach(interval.reach))
      }
    }
  }
}

extension ExposureInterval {
  /// Whether it let anybody in at `time`, as far as is known.
  func isOpen(at time: Int) -> Bool {
    effective != .restrained && from.seconds <= time && time < until?.moment.seconds ?? .max
  }
}

extension ExpectedReach {
  fileprivate init(_ reach: ExposureReach) {
    switch reach {
    case .everyone: self = .everyone
    case .account(let account): self = .account(account)
    case .others: self = .others
    }
  }
}
