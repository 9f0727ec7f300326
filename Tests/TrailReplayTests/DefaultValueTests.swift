import AlarmStates
import MetricAlarms
import MetricWindows
import Testing
import TrailReplay

@Suite("Default values")
struct DefaultValueTests {
  private static func filter(_ pattern: String = "{ $.detail.hit IS TRUE }") throws -> MetricFilter
  {
    try .test(pattern) { $0.defaultValue = 0 }
  }

  private static let miss = "{}"
  private static let hit = #"{"hit":true}"#

  /// The sums of the minutes with samples, by minute of the hour.
  private static func minutes(of outcome: ReplayOutcome) -> [Int: Double] {
    let windows = outcome.timelines[0].alignedWindows(period: 60)
    return Dictionary(uniqueKeysWithValues: windows.map { ($0.start / 60 % 60, $0.tally.sum) })
  }

  /// The numbers of samples of the minutes with samples, by minute of the hour.
  private static func counts(of outcome: ReplayOutcome) -> [Int: Int] {
    let windows = outcome.timelines[0].alignedWindows(period: 60)
    return Dictionary(
      uniqueKeysWithValues: windows.map { ($0.start / 60 % 60, $0.tally.sampleCount) })
  }

  @Test("come with every record that does not match, in minutes with matches too")
  func minutes() throws {
    let archive = try SmallArchive([
      [
        SmallArchive.record("00:01:01", Self.miss), SmallArchive.record("00:01:59", Self.miss),
        SmallArchive.record("00:02:00", Self.hit), SmallArchive.record("00:02:01", Self.miss),
        SmallArchive.record("00:09:00", Self.miss),
      ]
    ])
    let outcome = archive.outcome(of: [try Self.filter()])
    #expect(Self.minutes(of: outcome) == [1: 0, 2: 1, 9: 0])
    #expect(Self.counts(of: outcome) == [1: 2, 2: 2, 9: 1])
    let without = archive.outcome(of: [try .test("{ $.detail.hit IS TRUE }")])
    #expect(Self.minutes(of: without) == [2: 1])
    #expect(Self.counts(of: without) == [2: 1])
  }

  @Test("do not come where a match has no number")
  func noNumber() throws {
    let archive = try SmallArchive([[SmallArchive.record("00:01:01", #"{"v":"x"}"#)]])
    let filter = try MetricFilter.test {
      $0.value = "$.detail.v"
      $0.defaultValue = 7
    }
    #expect(archive.outcome(of: [filter]).sums.isEmpty)
  }

  @Test("belong to one filter, also where two write the same series")
  func twoFilters() throws {
    let archive = try SmallArchive([[SmallArchive.record("00:01:01", Self.hit)]])
    let other = try MetricFilter.test("{ $.detail.other IS TRUE }") { $0.defaultValue = 0.5 }
    #expect(archive.outcome(of: [try Self.filter(), other]).sums == ["": [1.5]])
  }

  @Test("do not come of records that take no part or have no time")
  func noPart() throws {
    let insight =
      SmallArchive.record("00:01:00", Self.miss).dropLast()
      + #","eventCategory":"Insight"}"#
    let archive = try SmallArchive([
      [
        String(insight), SmallArchive.record("00:05:00", Self.miss),
        SmallArchive.record("never", Self.miss),
      ]
    ])
    let all = archive.outcome(of: [try Self.filter()])
    #expect(Self.minutes(of: all) == [5: 0])
    let none = archive.outcome(of: [try Self.filter()]) { $0.selection.regions = ["nowhere"] }
    #expect(none.sums.isEmpty)
  }

  @Test("follow the clock; a dropped duplicate is not a record to any filter")
  func clocks() throws {
    let record = SmallArchive.record("00:01:01", Self.hit, id: "1")
    let archive = try SmallArchive([[record], [record]])
    let filter = try Self.filter()
    #expect(Self.minutes(of: archive.outcome(of: [filter])) == [1: 1])
    let delivered = archive.outcome(of: [filter]) { $0.clock = .delivery }
    #expect(Self.counts(of: delivered) == [10: 1])
    let other = try MetricFilter.test("{ $.detail.other IS TRUE }") { $0.defaultValue = 0.5 }
    #expect(archive.outcome(of: [filter, other]).sums == ["": [1.5]])
    let counted = archive.outcome(of: [filter, other]) { $0.duplicates = .count }
    #expect(counted.sums == ["": [3]])
  }

  @Test(
    "do not come of records too large for CloudWatch Logs, whose matches the event clock counts")
  func tooLarge() throws {
    let large = #","note":"\#(String(repeating: "x", count: 300 << 10))"}"#
    let archive = try SmallArchive([
      [
        SmallArchive.record("00:01:00", Self.miss),
        SmallArchive.record("00:01:01", #"{"a":1\#(large)"#),
        SmallArchive.record("00:01:02", #"{"hit":true\#(large)"#),
      ]
    ])
    let other = try MetricFilter.test("{ $.detail.other IS TRUE }") { $0.defaultValue = 0.5 }
    let filters = [try Self.filter(), other]
    #expect(archive.outcome(of: filters).sums == ["": [1.5]])
    #expect(archive.outcome(of: filters) { $0.clock = .delivery }.sums == ["": [0.5]])
  }

  @Test("make an alarm on the average ring less: hits are divided by all records")
  func average() throws {
    let archive = try SmallArchive([
      (0..<10).map { SmallArchive.record("00:01:0\($0)", $0 < 2 ? Self.hit : Self.miss) }
    ])
    var settings = AlarmSettings(name: "share of hits", threshold: 0.5)
    settings.statistic = .average
    let alarm = MetricAlarm(
      settings: settings, series: MetricSeries(namespace: "N", metricName: "m"))
    let rings = { (filter: MetricFilter) in
      archive.outcome(of: [filter], alarms: [alarm]).alarms[0].changes.contains { change in
        change.transition.to == .alarm
      }
    }
    #expect(try !rings(Self.filter()))
    #expect(try rings(.test("{ $.detail.hit IS TRUE }")))
  }

  @Test("let an alarm return to OK at once, and are no matches behind it")
  func alarm() throws {
    let archive = try SmallArchive([
      (0...9).map { SmallArchive.record("00:0\($0):30", $0 == 2 ? Self.hit : Self.miss) }
    ])
    let alarm = MetricAlarm(
      settings: AlarmSettings(name: "hits"), series: MetricSeries(namespace: "N", metricName: "m"))
    let outcome = archive.outcome(of: [try Self.filter()], alarms: [alarm])
    let changes = outcome.alarms[0].changes
    #expect(changes.map { $0.transition.at / 60 % 60 } == [1, 3, 8, 25])
    #expect(changes.map(\.transition.to) == [.ok, .alarm, .ok, .insufficientData])
    #expect(changes[1].counts.total == 1)
    #expect(changes[1].matches.count == 1)
    #expect(changes[1].laterCounts.total == 0)
  }
}
