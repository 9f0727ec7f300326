import MetricWindows
import ReplayTestSupport
import Testing

@Suite("Sums of values that are not whole")
struct FractionalSumTests {
  private typealias Sample = (time: Int, value: Double)

  /// Values whose sum in doubles depends on the order of adding, whole and very large ones among
  /// them; all are multiples of 2^-60, so that some 2^120 of these can be added up exactly.
  private static func samples(using random: inout SeededGenerator) -> [Sample] {
    (0..<random.number(in: 1...60)).map { _ in
      let whole = Double(random.number(in: -20...20))
      let value =
        switch random.number(in: 0...9) {
        case 0...4: whole / 10
        case 5: whole * 1e15 + 0.1
        case 6: whole * 0x1p40
        case 7: whole * 0x1p-60
        default: whole
        }
      return (random.number(in: -900...900), (value * 0x1p60).rounded() * 0x1p-60)
    }
  }

  private static func ledger(_ samples: [Sample]) -> SampleLedger {
    var ledger = SampleLedger()
    for sample in samples { ledger.add(sample.value, at: sample.time) }
    return ledger
  }

  @Test("The number of jobs does not change the last digit", arguments: 1...200)
  func shuffledMerge(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let samples = Self.samples(using: &random)
    var parts = [SampleLedger](repeating: SampleLedger(), count: 4)
    for sample in random.shuffled(samples) {
      parts[random.number(in: 0...3)].add(sample.value, at: sample.time)
    }
    var merged = SampleLedger()
    for part in random.shuffled(parts) { merged.merge(part) }
    #expect(merged == Self.ledger(samples), "seed \(seed)")
    #expect(
      merged.timeline.alignedWindows(period: 300)
        == Self.ledger(samples).timeline.alignedWindows(period: 300), "seed \(seed)")
  }

  @Test("Timelines put together hold what one of all samples holds", arguments: 1...200)
  func mergedTimelines(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let samples = Self.samples(using: &random)
    let (own, others) = (samples.prefix(seed % 7 * 3), samples.dropFirst(seed % 7 * 3))
    let merged = Self.ledger(Array(own)).timeline.merging(Self.ledger(Array(others)).timeline)
    #expect(merged == Self.ledger(samples).timeline, "seed \(seed)")
    #expect(merged.merging(nil) == merged)
  }

  @Test(
    "A window's sum is the exact one, rounded once, whichever minutes the values are in",
    arguments: 1...200)
  func exact(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let samples = Self.samples(using: &random)
    // The same samples as whole numbers of 128 bits; `scale` takes them to either end of the doubles.
    let scale = random.pick([1, 0x1p-1014, 0x1p-960, 0x1p900])
    let timeline = Self.ledger(samples.map { ($0.time, $0.value * scale) }).timeline
    for start in stride(from: -900, to: 900, by: 180) {
      let window = start..<(start + 60 * random.number(in: 1...12))
      let values = samples.filter { window.contains($0.time) }.map(\.value)
      let sum = values.reduce(Int128(0)) { $0 + Int128($1 * 0x1p60) }
      let tally = timeline.tally(in: window)
      #expect(tally?.sum ?? 0 == Double(sum) * 0x1p-60 * scale, "seed \(seed), \(window)")
      #expect(tally?.sampleCount ?? 0 == values.count, "seed \(seed)")
      #expect(tally?.minimum == values.min().map { $0 * scale }, "seed \(seed)")
      #expect(tally?.maximum == values.max().map { $0 * scale }, "seed \(seed)")
    }
  }

  @Test("Many equal fractions are added up without rounding in between")
  func equalFractions() {
    let ledger = Self.ledger(Array(repeating: (0, 0.1), count: 10))
    #expect(ledger.timeline.tally(in: 0..<60)?.sum == 1)
    #expect(ledger.timeline.tally(in: 0..<60)?.average == 0.1)
  }

  @Test("Small values beside one that swallows them are not lost by chance")
  func swallowed() {
    let values = [1e16, 1, 1, 1, 1]
    for order in [values, values.reversed()] {
      let timeline = Self.ledger(order.enumerated().map { (60 * $0.offset, $0.element) }).timeline
      #expect(timeline.tally(in: 0..<300)?.sum == 10_000_000_000_000_004)
    }
  }

  @Test("What is taken away again leaves what was there, from the least double to the greatest")
  func cancelled() {
    let least = Double.leastNonzeroMagnitude
    let greatest = Double.greatestFiniteMagnitude
    let timeline = Self.ledger(
      [greatest, greatest, least, -greatest, least, -greatest].map { (0, $0) }
    ).timeline
    #expect(timeline.tally(in: 0..<60)?.sum == 2 * least)
    #expect(Self.ledger([(0, greatest), (0, -greatest)]).timeline.tally(in: 0..<60)?.sum == 0)
    #expect(Self.ledger([(0, greatest), (0, least)]).timeline.tally(in: 0..<60)?.sum == greatest)
  }

  @Test("Whole values stay exact up to the last one")
  func whole() {
    let timeline = Self.ledger(Array(repeating: (0, 0x1p32), count: 1_000) + [(1, 1)]).timeline
    #expect(timeline.tally(in: 0..<60)?.sum == 4_294_967_296_001)
  }
}
