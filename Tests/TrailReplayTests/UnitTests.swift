import AlarmStates
import MetricAlarms
import Testing
import TrailReplay

@Suite("Units")
struct UnitTests {
  private static let archive = Result {
    try SmallArchive([
      [
        SmallArchive.record("00:01:30", #"{"kind":"a"}"#),
        SmallArchive.record("00:02:30", #"{"kind":"b"}"#),
        SmallArchive.record("00:03:30", #"{"kind":"b"}"#),
      ]
    ])
  }

  /// Two filters into one series: records of kind a in `Count`, those of kind b without a unit.
  private static func outcome(alarmUnit: MetricUnit?, quiet: Double? = nil) throws -> ReplayOutcome
  {
    let counted = try MetricFilter.test("{ $.detail.kind = a }") { $0.unit = "Count" }
    let plain = try MetricFilter.test("{ $.detail.kind = b }") { $0.defaultValue = quiet }
    var settings = AlarmSettings(name: "hits", threshold: 0)
    settings.unit = alarmUnit
    let alarm = MetricAlarm(
      settings: settings, series: MetricSeries(namespace: "N", metricName: "m"))
    return try archive.get().outcome(of: [counted, plain], alarms: [alarm])
  }

  @Test(
    "An alarm sees only samples with its unit, and without one all of them",
    arguments: [
      (nil, 3, nil), (.count, 1, nil), (MetricUnit.none, 2, nil), (.seconds, 0, nil),
      (nil, 4, 5), (.count, 1, 5), (MetricUnit.none, 3, 5),
    ] as [(MetricUnit?, Int, Double?)])
  func seen(unit: MetricUnit?, samples: Int, quiet: Double?) throws {
    let changes = try Self.outcome(alarmUnit: unit, quiet: quiet).alarms[0].changes
    let alarm = changes.first { $0.transition.to == .alarm }
    let matches = (alarm?.counts.total ?? 0) + (alarm?.laterCounts.total ?? 0)
    let defaults = quiet == nil || unit == .count ? 0 : 1
    #expect(matches + (alarm == nil ? 0 : defaults) == samples)
    #expect((alarm?.matches.count ?? 0) + (alarm?.laterMatches.count ?? 0) == matches)
  }

  @Test("An alarm whose unit no filter writes is reported before its silence is believed")
  func warning() throws {
    #expect(try Self.outcome(alarmUnit: .count).plan.warnings.isEmpty)
    #expect(try Self.outcome(alarmUnit: nil).plan.warnings.isEmpty)
    let warnings = try Self.outcome(alarmUnit: .seconds).plan.warnings
    #expect(
      warnings.map(\.description) == [
        "alarm hits asks for the unit Seconds but its metric is written with Count: it never gets "
          + "data"
      ])
  }
}
