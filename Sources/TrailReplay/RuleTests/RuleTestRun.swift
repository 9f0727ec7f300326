public import MetricAlarms

/// A test of rules being run.
///
///     let result = RuleTestRun(test, plan).result()
///     print(result.failures.isEmpty)
public struct RuleTestRun: Sendable {
  private let test: RuleTest
  private let plan: ReplayPlan

  /// Creates the run of `test` with the rules, the exceptions and the settings of `plan`.
  public init(_ test: RuleTest, _ plan: ReplayPlan) {
    var plan = plan
    (plan.explains, plan.showsAllMatches, plan.evidenceLimit) = (true, true, nil)
    // Of each file that a test names it must be known that there is one.
    plan.inputFiles = .sizes
    (self.test, self.plan) = (test, plan)
  }

  /// Reads the test's records and returns how what they lead to differs from what is expected.
  ///
  /// Blocks the calling thread.
  public func result() -> RuleTestResult {
    let items = RuleTestItems(test.records, plan.reading)
    var plan = plan
    plan.reading.store = items.store(besides: plan.reading.store)
    let outcome = Replay(plan).run(over: items.inputs)
    let judge = RuleTestJudge(test, outcome, items)
    return RuleTestResult(
      test: test, outcome: outcome, failures: test.expectations.compactMap(judge.failure),
      items: items)
  }
}
