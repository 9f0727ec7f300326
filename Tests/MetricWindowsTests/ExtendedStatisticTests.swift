import MetricAlarms
import MetricWindows
import ReplayTestSupport
import Testing

@Suite("Extended statistics")
struct ExtendedStatisticTests {
  private static func ledger(_ samples: [Double], minutes: Int = 1) -> SampleLedger {
    var ledger = SampleLedger()
    for (index, sample) in samples.enumerated() { ledger.add(sample, at: index % minutes * 60) }
    return ledger
  }

  private static func value(_ name: String, of samples: [Double]) throws -> Double? {
    let statistic = try #require(ExtendedStatistic(name))
    return ledger(samples).timeline.value(of: .extended(statistic), in: 0..<60)?.value
  }

  @Test("Samples that are all alike have that value, whatever bin they are in")
  func alike() throws {
    for value in [0, 0.3, 1, 5, 10, 1234.5, 1e9] {
      for name in ["p0", "p1", "p50", "p99.9", "p100"] {
        #expect(try Self.value(name, of: [value, value, value]) == value, "\(name) of \(value)")
      }
      for name in ["tm90", "IQM", "TM(10%:90%)", "TM(:5000000000)"] {
        #expect(try Self.value(name, of: [value]) == value, "\(name) of \(value)")
      }
      for name in ["wm90"] {
        // Sums of parts of samples, divided again, may differ in the last digit.
        let found = try #require(try Self.value(name, of: [value, value, value]))
        #expect(abs(found - value) <= 1e-15 * value, "\(name) of \(value)")
      }
    }
  }

  @Test(
    "A lower limit is exclusive, an upper one inclusive",
    arguments: [
      ("PR(:0)", 50.0), ("PR(0:)", 50), ("PR(0:300)", 50), ("PR(:300)", 100), ("PR(300:)", 0),
      ("TC(0:)", 2), ("TC(:0)", 2), ("TC(:300)", 4), ("TC(300:)", 0),
    ])
  func limits(name: String, expected: Double) throws {
    #expect(try Self.value(name, of: [0, 0, 300, 300]) == expected)
  }

  @Test("Samples beyond values that are limits are set to these")
  func winsorizedValues() throws {
    #expect(try Self.value("WM(100:200)", of: [0, 300]) == 150)
    #expect(try Self.value("WM(:200)", of: [300, 300]) == 200)
  }

  @Test("Where there is no sample between limits there is no mean, and the rest is nothing")
  func nothing() throws {
    #expect(try Self.value("TM(5:6)", of: [1, 20]) == nil)
    for name in ["TC(5:6)", "TS(5:6)", "PR(5:6)"] {
      #expect(try Self.value(name, of: [1, 20]) == 0, "\(name)")
    }
  }

  @Test(
    "Every value lies between those that samples and limits allow",
    arguments: [
      "p50", "tm90", "TM(2:3)", "WM(10%:90%)", "WM(5:10)", "WM(:0.5)", "WM(20:)", "tc50", "PR(:2)",
    ])
  func range(name: String) throws {
    let range = try #require(ExtendedStatistic(name)).range(least: 1, greatest: 4)
    for samples in [[1.0], [4], [1, 4], [1, 2, 3, 4], [1, 1, 1, 4]] {
      guard let value = try Self.value(name, of: samples) else { continue }
      #expect(range.contains(value), "\(name) of \(samples): \(value)")
    }
  }

  @Test("A negative sample leaves p0, p100 and ranks")
  func negative() throws {
    for name in ["p50", "tm90", "TC(:5)", "TS(0%:100%)", "wm90", "IQM", "WM(1:2)"] {
      #expect(try Self.value(name, of: [4, -1]) == nil, "\(name)")
    }
    #expect(try Self.value("p0", of: [4, -1]) == -1 && Self.value("p100", of: [4, -1]) == 4)
    #expect(
      try Self.value("PR(0:5)", of: [4, -1]) == 50 && Self.value("PR(:5)", of: [4, -1]) == 100)
  }

  /// Samples over many bins, with zeroes and repeated ones among them.
  private static func samples(using random: inout SeededGenerator) -> [Double] {
    (0..<random.number(in: 1...80)).map { _ in
      let digits = Double(random.number(in: 0...2000))
      return random.pick([0, 1, 7, digits, digits / 7, digits * 1e6, digits / 1e9])
    }
  }

  @Test("Each statistic is what its slow twin says", arguments: 1...300)
  func agreement(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let samples = Self.samples(using: &random)
    let reference = ReferenceStatistic(samples)
    let (low, high) = (random.number(in: 0...49), random.number(in: 50...100))
    let (from, to) = (Double(low) / 100, Double(high) / 100)
    let limit = Double(random.number(in: 1...3000))
    let (ranks, values) = (reference.ranks(from, to), reference.values(limit, limit * 3))
    let below = reference.values(nil, limit)
    let expected: [(String, Double?)] = [
      ("p\(high)", reference.percentile(Double(high))),
      ("p\(low)", reference.percentile(Double(low))),
      ("TC(\(low)%:\(high)%)", reference.count(ranks)),
      ("TS(\(low)%:\(high)%)", reference.sum(ranks)),
      ("TM(\(low)%:\(high)%)", reference.mean(ranks)),
      ("WM(\(low)%:\(high)%)", reference.winsorizedMean(from, to)),
      ("tm\(high)", reference.mean(reference.ranks(0, to))),
      ("IQM", reference.mean(reference.ranks(0.25, 0.75))),
      ("TC(\(limit):\(limit * 3))", reference.count(values)),
      ("TS(\(limit):\(limit * 3))", reference.sum(values)),
      ("TM(\(limit):\(limit * 3))", reference.mean(values)),
      ("PR(:\(limit))", 100 * reference.count(below) / Double(samples.count)),
    ]
    for (name, expected) in expected {
      let found = try Self.value(name, of: samples)
      #expect(
        found == expected,
        "seed \(seed), \(name): \(String(describing: found)), \(String(describing: expected))")
    }
  }

  @Test("Merging in any order gives the same bits", arguments: 1...200)
  func merging(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let samples = Self.samples(using: &random)
    let whole = Self.ledger(samples, minutes: 3)
    var parts = [SampleLedger](repeating: SampleLedger(), count: 4)
    for (index, sample) in random.shuffled(Array(samples.enumerated())) {
      parts[random.number(in: 0...3)].add(sample, at: index % 3 * 60)
    }
    var merged = SampleLedger()
    for part in random.shuffled(parts) { merged.merge(part) }
    #expect(merged == whole, "seed \(seed)")
    for name in ["p50", "p99.9", "TM(10%:90%)", "ts90", "wm75", "PR(1:100)"] {
      let statistic = MetricStatistic.extended(try #require(ExtendedStatistic(name)))
      let found = merged.timeline.value(of: statistic, in: 0..<180)?.value
      let expected = whole.timeline.value(of: statistic, in: 0..<180)?.value
      #expect(found?.bitPattern == expected?.bitPattern, "seed \(seed), \(name)")
    }
  }
}
