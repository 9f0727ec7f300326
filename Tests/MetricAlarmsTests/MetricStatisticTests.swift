import MetricAlarms
import Testing

/// What statistics give is in MetricWindows' tests.
@Suite("Statistics by their names")
struct MetricStatisticTests {
  @Test("Statistics have CloudWatch's names")
  func names() {
    #expect(
      MetricStatistic.plain.map(\.name)
        == ["Sum", "SampleCount", "Average", "Minimum", "Maximum"])
  }

  @Test(
    "Every documented spelling is a statistic, and is reported as it was given",
    arguments: [
      "p0", "p90", "p99.9", "p99.1234567890", "p100", "tm90", "tm99.5", "tc90", "ts90", "wm90",
      "IQM", "TM(10%:90%)", "TM(:95%)", "TM(5%:)", "TM(150:1000)", "TM(:500)", "TM(2.5:)",
      "TC(10%:90%)", "TC(0.005:0.030)", "TS(80%:)", "TS(:2)", "WM(80%:95%)", "WM(:500)", "PR(:300)",
      "PR(100:2000)", "PR(0:1)", "PR(:0)", "TC(:0.7513148009)",
    ])
  func names(name: String) throws {
    #expect(try #require(ExtendedStatistic(name)).name == name)
  }

  @Test(
    "What is no statistic is refused",
    arguments: [
      "", "p", "90", "p101", "p100.1", "p-1", "p9.", "p.5", "p1.00000000001", "P90", "tm", "tm101",
      "tm(10%:90%)", "TM90", "iqm", "IQM90", "TM()", "TM(:)", "TM(10%)", "TM(10%:90)",
      "TM(90%:10%)",
      "TM(5:5)", "TM(10%:101%)", "TM(-1:5)", "TM(1:2:3)", "TM(1e3:)", "TM(1:2", "TM 1:2)",
      "PR(10%:90%)", "pr90", "PR90", "tm0", "wm0", "XX(1:2)", "Sum", "TC(:0.7513148009015778)",
      "p90 ",
      "TM( 1:2)",
    ])
  func refused(name: String) {
    #expect(ExtendedStatistic(name) == nil)
  }

  @Test("Only winsorized means are marked as approximate")
  func approximate() throws {
    for name in ["p90", "tm90", "tc90", "ts90", "IQM", "PR(:1)"] {
      #expect(!(try #require(ExtendedStatistic(name)).isApproximate), "\(name)")
    }
    for name in ["wm90", "WM(1:2)"] {
      #expect(try #require(ExtendedStatistic(name)).isApproximate)
    }
  }

  @Test(
    "A percentile has a least number of samples",
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
