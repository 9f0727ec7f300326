import MetricWindows
import Testing

@Suite("Percentile")
struct PercentileTests {
  @Test(
    "Lies between the nearest of the sorted values, whatever order they came in",
    arguments: [
      ("p0", 1.0), ("p25", 2), ("p50", 3), ("p62.5", 4), ("p90", 14.6), ("p99.9", 20.936),
      ("p100", 21),
    ])
  func value(name: String, expected: Double) throws {
    var ledger = SampleLedger()
    for (index, value) in [5.0, 1, 21, 3, 2].enumerated() { ledger.add(value, at: index * 60) }
    // Sorted: 1 2 3 5 21; p90 is six tenths on the way from 5 to 21.
    let percentile = try #require(Percentile(name))
    let found = ledger.timeline.value(of: .percentile(percentile), in: 0..<300)
    let value = try #require(found?.value)
    #expect(abs(value - expected) < 1e-9)
  }

  @Test("Equal values count each time")
  func equalValues() throws {
    var ledger = SampleLedger()
    for value in [4.0, 4, 4, 9] { ledger.add(value, at: 0) }
    let median = try #require(Percentile("p50"))
    #expect(ledger.timeline.value(of: .percentile(median), in: 0..<60)?.value == 4)
  }

  @Test("A window with a negative value has no percentile")
  func negative() throws {
    var ledger = SampleLedger()
    for value in [4.0, -1] { ledger.add(value, at: 0) }
    let median = try #require(Percentile("p50"))
    #expect(ledger.timeline.value(of: .percentile(median), in: 0..<60) == nil)
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

  @Test(
    "What is no percentile is refused",
    arguments: [
      "", "p", "90", "p101", "p100.1", "p-1", "p9.", "p.5", "p1.00000000001", "tm90", "P90",
    ])
  func refused(name: String) {
    #expect(Percentile(name) == nil)
  }
}
