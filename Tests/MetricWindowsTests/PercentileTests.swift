import MetricAlarms
import MetricWindows
import Testing

/// What a percentile gives is in `RecordedStatisticTests` and `ExtendedStatisticTests`.
@Suite("Percentile")
struct PercentileTests {
  @Test("p90 of the numbers from 1 to 10 is AWS's, over minutes as well as in one")
  func acrossMinutes() throws {
    var ledger = SampleLedger()
    for value in 1...10 { ledger.add(Double(value), at: value % 5 * 60) }
    let statistic = MetricStatistic.extended(try #require(ExtendedStatistic("p90")))
    let found = try #require(ledger.timeline.value(of: statistic, in: 0..<300))
    #expect(found.value == 9.849732675807628)
    #expect(found.sampleCount == 10)
  }
}
