import MetricAlarms
import Testing

@Suite("Conformance: statistics as AWS was recorded to answer")
struct RecordedStatisticTests {
  /// What cannot be asked here, with the reason.
  private static let excluded: [String: [String: String]] = [
    "fractional-counts-sum-below-one": [
      "p50": "half a sample has no percentile; here there is one sample at least",
      "SampleCount": "a sample is counted once; here the distribution is taken ten times",
    ]
  ]

  @Test(
    "Each statistic of a distribution is AWS's", arguments: try RecordedDistribution.distributions()
  )
  func distribution(_ test: RecordedDistribution) throws {
    for (name, expected) in test.statistics where Self.excluded[test.id]?[name] == nil {
      let found = try test.value(of: name)
      #expect(
        RecordedDistribution.areEqual(found, expected),
        "\(name): \(String(describing: found)) is not \(String(describing: expected))")
    }
  }

  @Test(
    "Each boundary of a bin is where AWS has it",
    arguments: try RecordedDistribution.binBoundaries())
  func boundary(_ test: RecordedDistribution) throws {
    #expect(!test.statistics.isEmpty)
    for (name, expected) in test.statistics {
      #expect(RecordedDistribution.areEqual(try test.value(of: name), expected), "\(name)")
    }
  }

  @Test("All are there, and what is excluded still has to be")
  func complete() throws {
    let all = try RecordedDistribution.distributions()
    #expect(all.count == 24 && all.reduce(0) { $0 + $1.statistics.count } > 400)
    #expect(try RecordedDistribution.binBoundaries().count == 22)
    for (id, reasons) in Self.excluded {
      let test = try #require(all.first { $0.id == id })
      for name in reasons.keys {
        let expected = try #require(test.statistics[name])
        #expect(!RecordedDistribution.areEqual(try test.value(of: name), expected), "\(id) \(name)")
      }
    }
  }

  @Test("Most answers are AWS's to the last bit")
  func bits() throws {
    var (same, count) = (0, 0)
    for test in try RecordedDistribution.distributions() {
      for (name, expected) in test.statistics where MetricStatistic(plain: name) == nil {
        guard let expected else { continue }
        count += 1
        if try test.value(of: name) == expected { same += 1 }
      }
    }
    #expect(Double(same) > 0.85 * Double(count), "\(same) of \(count)")
  }
}
