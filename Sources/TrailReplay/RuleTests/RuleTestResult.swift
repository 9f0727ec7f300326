public import MetricAlarms

/// What came of a test of rules.
public struct RuleTestResult: Sendable {
  /// The test.
  public let test: RuleTest
  /// What its records lead to.
  public let outcome: ReplayOutcome
  /// The expectations that were not met, in the order of the test.
  public let failures: [RuleTestFailure]
  /// The numbers of items whose record is not where the test says it is, or not only one, and of those of whose file or
  /// folder no log file was read.
  public let unfound: [Int]
  /// What could not be read.
  public let damages: [InputDamage]
  let items: RuleTestItems

  init(
    test: RuleTest, outcome: ReplayOutcome, failures: [RuleTestFailure], items: RuleTestItems
  ) {
    (self.test, self.outcome, self.failures) = (test, outcome, failures)
    self.items = items
    unfound = (items.unfound + items.unread(of: outcome.inputFiles ?? [])).sorted()
    damages = items.damages + outcome.damages
  }

  /// Whether all records of the test were read; what is expected is not proven otherwise.
  public var isComplete: Bool { outcome.isComplete && unfound.isEmpty && damages.isEmpty }

  /// Whether all was read, and all that is expected was met.
  public var passes: Bool { failures.isEmpty && isComplete }

  /// The JSON of an item's first record; nil of an item that is a file or folder, or was not found.
  public func record(ofItem number: Int) -> [UInt8]? { items.texts[number]?.first }
}
