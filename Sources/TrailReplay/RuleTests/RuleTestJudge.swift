import BucketExposure
import MetricAlarms

/// Holds what a test's records lead to against what it expects.
struct RuleTestJudge {
  private let test: RuleTest
  private let outcome: ReplayOutcome
  private let items: RuleTestItems

  init(_ test: RuleTest, _ outcome: ReplayOutcome, _ items: RuleTestItems) {
    (self.test, self.outcome, self.items) = (test, outcome, items)
  }

  /// How an expectation is not met; nil: it is.
  func failure(_ expectation: RuleExpectation) -> RuleTestFailure? {
    switch expectation {
    case .matches(let name, let expected):
      guard let filter = only(outcome.plan.filters, name, by: \.name) else {
        return RuleTestFailure(expectation, .noSuchName)
      }
      return unmet(expected, of: filter).map {
        RuleTestFailure(expectation, .matches($0), filter: filter)
      }
    case .exposure(let bucket, let at, let expected):
      let reaches = self.reaches(of: bucket, at: at)
      return expected.holds(of: reaches) ? nil : RuleTestFailure(expectation, .exposure(reaches))
    case .rings(let name, _), .state(let name, _, _), .transitions(let name, _, _),
      .notificationCount(let name, _), .notification(let name, _):
      guard let story = only(outcome.alarms, name, by: \.alarm.name) else {
        return RuleTestFailure(expectation, .noSuchName)
      }
      return story.unmet(expectation).map { RuleTestFailure(expectation, $0, alarm: story) }
    }
  }

  /// The one with this name, or the only one.
  private func only<Item>(_ all: [Item], _ name: String?, by key: (Item) -> String) -> Item? {
    guard let name else { return all.count == 1 ? all.first : nil }
    return all.first { key($0) == name }
  }

  private func unmet(
    _ expected: ExpectedMatches, of filter: MetricFilter
  ) -> RuleTestFailure.ItemMatches? {
    let counts = self.counts(outcome.matches, of: filter)
    let every = Array(1..<(test.records.count + 1))
    let (wanted, isMet): (Set<Int>, Bool)
    switch expected {
    case .all: (wanted, isMet) = (Set(every), every.allSatisfy { counts[$0] != nil })
    case .none: (wanted, isMet) = ([], counts.isEmpty)
    case .count(let count):
      (wanted, isMet) = (Set(counts.keys), counts.values.reduce(0, +) == count)
    case .items(let items): (wanted, isMet) = (Set(items), Set(counts.keys) == Set(items))
    }
    guard !isMet else { return nil }
    let missing = wanted.subtracting(counts.keys).sorted()
    let excepted = self.counts(outcome.exceptions?.uses.flatMap(\.matches) ?? [], of: filter)
    return RuleTestFailure.ItemMatches(
      counts: counts, missing: missing,
      unexpected: counts.keys.filter { !wanted.contains($0) }.sorted(),
      excepted: missing.filter { excepted[$0] != nil })
  }

  private func counts(_ matches: [MatchedRecord], of filter: MetricFilter) -> [Int: Int] {
    matches.filter { outcome.plan.filters[$0.filter].name == filter.name }
      .reduce(into: [:]) { counts, match in
        if let number = items.number(of: match.file) { counts[number, default: 0] += 1 }
      }
  }

  private func reaches(of bucket: String, at time: Int) -> [ExposureReach] {
    outcome.buckets.filter { $0.bucket == bucket }.flatMap(\.openings).map(\.interval)
      .filter { $0.isOpen(at: time) }.map(\.reach)
  }
}

extension ExpectedReach {
  /// Whether it is met where a bucket is open to these.
  fileprivate func holds(of reaches: [ExposureReach]) -> Bool {
    switch self {
    case .nobody: reaches.isEmpty
    case .everyone: reaches.contains(.everyone)
    case .account(let account): reaches.contains(.account(account))
    case .others: reaches.contains(.others)
    }
  }
}
