import MetricAlarms
import Testing
import TrailReplay

@Suite("Metric filters that choose log events by system fields")
struct FieldSelectionTests {
  private static func record(_ second: Int, _ place: String, hit: Bool = true) -> String {
    SmallArchive.record("00:01:0\(second)", #"{"hit":\#(hit)}"#).dropLast() + place + "}"
  }

  private static let records = [
    record(0, #","recipientAccountId":"111111111111","awsRegion":"eu-west-1""#),
    record(1, #","recipientAccountId":"222222222222","awsRegion":"eu-west-1""#),
    record(2, #","recipientAccountId":"222222222222","awsRegion":"us-east-1""#),
    record(3, ""),
  ]

  private static func filter(
    _ criteria: String?, _ change: (inout TransformationSettings) -> Void = { _ in }
  ) throws -> MetricFilter {
    var filter = try MetricFilter.test("{ $.detail.hit IS TRUE }", change)
    filter.selection = try criteria.map { try FieldSelection(parsing: $0) }
    return filter
  }

  @Test(
    "match only what is chosen; a field nobody tells is none of any texts",
    arguments: [
      (#"@aws.account = "222222222222""#, 2), (#"@aws.account != "222222222222""#, 2),
      (#"@aws.region IN ("us-east-1", "eu-west-1")"#, 4), (#"@aws.region NOT IN ("us-east-1")"#, 3),
      (#"@aws.region = "eu-west-1" AND @aws.account = "222222222222""#, 1),
      (#"@aws.region="us-east-1"or@aws.account="111111111111""#, 2),
      (
        #"@aws.account = "111111111111" OR @aws.account = "222222222222" AND @aws.region = "us-east-1""#,
        2
      ),
      (
        #"(@aws.account = "111111111111" OR @aws.account = "222222222222") AND @aws.region = "us-east-1""#,
        1
      ),
      (#"@source.log = "trail""#, 0), (#"@source.log != "trail""#, 4),
    ])
  func choose(criteria: String, count: Int) throws {
    let outcome = try SmallArchive([Self.records]).outcome(of: [try Self.filter(criteria)])
    #expect(outcome.tally.records.matched == count)
    #expect(outcome.sums == (count == 0 ? [:] : ["": [Double(count)]]))
  }

  @Test("take the log group of the filter where the input names none")
  func sourceLog() throws {
    var filter = try Self.filter(#"@source.log = "trail""#) { $0.systemFields = ["@source.log"] }
    filter.sourceLog = "trail"
    let outcome = try SmallArchive([Self.records]).outcome(of: [filter])
    #expect(outcome.sums == ["@source.log=trail": [4]])
  }

  @Test("give their default value only to log events that are chosen, copies left out")
  func defaults() throws {
    let misses = Self.records.map { $0.replacing("true", with: "false") }
    let here = #","recipientAccountId":"222222222222","awsRegion":"eu-west-1","eventID":"1""#
    let copies = [[Self.record(4, here)], [Self.record(4, here)]]
    let chosen = try Self.filter(#"@aws.account = "222222222222""#) { $0.defaultValue = 0.25 }
    let other = try Self.filter(#"@aws.account = "111111111111""#) { $0.defaultValue = 0.5 }
    let archive = try SmallArchive([misses] + copies)
    // Two misses and the copy that counts; the other filter has one miss, and never saw the copies.
    #expect(archive.outcome(of: [chosen]).sums == ["": [1.5]])
    #expect(archive.outcome(of: [other]).sums == ["": [0.5]])
    #expect(archive.outcome(of: [chosen, other]).sums == ["": [2]])
  }

  @Test("match nothing where they are for transformed log events, and have no default value then")
  func transformed() throws {
    var filter = try Self.filter(nil) { $0.defaultValue = 0.5 }
    filter.isOnTransformedLogs = true
    let outcome = try SmallArchive([Self.records]).outcome(of: [filter])
    #expect(outcome.sums.isEmpty && outcome.tally.records.matched == 0)
    #expect(outcome.plan.warnings == [.neverMatches(filter: "f")])
    let search = MatchSearch(filters: [filter], reading: outcome.plan.reading)
    #expect(search.warnings == outcome.plan.warnings)
  }

  @Test("become dimensions, each once, and the file's name tells what the record does not")
  func dimensions() throws {
    let filter = try Self.filter(nil) {
      $0.systemFields = ["@aws.region", "@aws.account", "@aws.region"]
    }
    let outcome = try SmallArchive([Self.records]).outcome(of: [filter])
    #expect(
      outcome.sums == [
        "@aws.account=1 @aws.region=eu-west-1": [1],
        "@aws.account=111111111111 @aws.region=eu-west-1": [1],
        "@aws.account=222222222222 @aws.region=eu-west-1": [1],
        "@aws.account=222222222222 @aws.region=us-east-1": [1],
      ])
    #expect(outcome.tally.records.matched == 4)
  }
}
