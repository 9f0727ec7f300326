import MetricAlarms
import ReplayReports
import Testing
import TrailReplay

@Suite("What a report takes for granted")
struct AssumedFactTests {
  private static let record = SmallReplay.record(
    "2026-03-02T14:00:00Z", "\"awsRegion\":\"eu-west-1\"",
    "\"recipientAccountId\":\"123456789012\"")

  private static func facts(
    _ records: [String] = [record],
    _ assumptions: Set<ReportTraits.Assumption> = [.place, .actions],
    _ change: @escaping (inout ReplayPlan) -> Void = { _ in }
  ) throws -> [AssumedFact] {
    var replay = SmallReplay(records)
    replay.change = change
    return ReportSubject.replay([try replay.outcome()]).assumedFacts(assumptions)
  }

  @Test("Account and Region are the first record's, or stand in where it has none")
  func place() throws {
    #expect(
      try Self.facts([Self.record], [.place]) == [
        .ofFirstRecord(.account, "123456789012"), .ofFirstRecord(.region, "eu-west-1"),
      ])
    let without = SmallReplay.record("2026-03-02T14:00:00Z")
    #expect(
      try Self.facts([without], [.place]) == [
        .standsIn(.account, "000000000000"), .standsIn(.region, "us-east-1"),
      ])
  }

  @Test("What was asked for is not assumed")
  func given() throws {
    let facts = try Self.facts([Self.record], [.place]) { $0.account = "210987654321" }
    #expect(facts == [.ofFirstRecord(.region, "eu-west-1")])
  }

  @Test("Alarms without actions are said to notify nobody, and a rule's topic stands in for one")
  func actions() throws {
    #expect(try Self.facts([Self.record], [.actions]) == [.nobodyNotified])
    let facts = try Self.facts([Self.record], [.actions]) { plan in
      plan.alarms[0].details.standInTopic = "t"
    }
    #expect(facts == [.standInTopic("arn:aws:sns:eu-west-1:123456789012:t")])
  }

  @Test("Nothing is said where no alarm changed, or where the form assumes nothing")
  func nothing() throws {
    #expect(try Self.facts([]) == [])
    #expect(try Self.facts([Self.record], []) == [])
  }
}
