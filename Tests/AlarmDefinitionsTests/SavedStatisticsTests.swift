import AlarmDefinitions
import MetricAlarms
import Testing

@Suite("Saved output of the AWS CLI as samples")
struct SavedStatisticsTests {
  private static func samples(_ name: String) throws -> SampleDocument {
    var settings = AlarmSettings(name: "a")
    settings.statistic =
      try MetricStatistic(plain: name) ?? .extended(#require(ExtendedStatistic(name)))
    let key =
      MetricStatistic(plain: name) == nil
      ? #""ExtendedStatistics":{"\#(name)":42}"# : #""\#(name)":42"#
    let text =
      #"{"Datapoints":[{"Timestamp":"2026-09-01T10:00:00+00:00","Unit":"None",\#(key)}]}"#
    return try SampleDocument(Array(text.utf8), for: settings)
  }

  @Test(
    "A saved value stands for its window where one sample would have it",
    arguments: ["Sum", "Average", "Minimum", "Maximum", "p90", "tm90", "TM(10%:90%)", "IQM"])
  func taken(name: String) throws {
    #expect(try Self.samples(name).firstTime == 1_788_256_800)
  }

  @Test(
    "Where it would be computed into something else, it is refused",
    arguments: ["SampleCount", "tc90", "ts90", "wm90", "TM(1:5)", "WM(:5)", "TC(1:5)", "PR(:300)"])
  func refused(name: String) {
    #expect(throws: DocumentError.self) { try Self.samples(name) }
  }
}
