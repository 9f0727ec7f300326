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

  @Test(
    "Has a least number of samples",
    arguments: [
      ("p90", 100), ("p99.9", 10_000), ("p50", 20), ("p10", 100), ("p90.5", 106), ("p100", nil),
      ("p0", nil),
    ])
  func fewestSamples(name: String, expected: Int?) throws {
    #expect(try #require(Percentile(name)).fewestSamples == expected)
  }

  @Test("Only percentiles have such a number")
  func others() throws {
    #expect(try #require(ExtendedStatistic("p90")).percentile?.fewestSamples == 100)
    #expect(try #require(ExtendedStatistic("tm90")).percentile == nil)
    #expect(MetricStatistic.sum.percentile == nil)
  }
}
