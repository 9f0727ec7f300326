import MetricWindows
import ReplayTestSupport
import Testing

@Suite("Sums of values that are not whole")
struct FractionalSumTests {
  private typealias Sample = (time: Int, value: Double)

  /// Values whose sum in doubles depends on the order of adding, whole and very large ones among
  /// them.
  private static func samples(using random: inout SeededGenerator) -> [Sample] {
    (0..<random.number(in: 1...60)).map { _ in
      let whole = Double(random.number(in: -20...20))
      let value =
        switch random.number(in: 0...9) {
        case 0...4: whole / 10
        case 5: whole * 1e15 + 0.1
        case 6: whole * 0x1p40
        default: whole
        }
      return (random.number(in: -900...900), value)
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

  @Test(
    "A window adds all its values in ascending order, whichever minutes they are in",
    arguments: 1...200)
  func ascending(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let samples = Self.samples(using: &random)
    let timeline = Self.ledger(samples).timeline
    for start in stride(from: -900, to: 900, by: 180) {
      let window = start..<(start + 60 * random.number(in: 1...12))
      let values = samples.filter { window.contains($0.time) }.map(\.value).sorted()
      let tally = timeline.tally(in: window)
      #expect(tally?.sum ?? 0 == values.reduce(0, +), "seed \(seed), \(window)")
      #expect(tally?.sampleCount ?? 0 == values.count, "seed \(seed)")
      #expect(tally?.minimum == values.first, "seed \(seed)")
      #expect(tally?.maximum == values.last, "seed \(seed)")
    }
  }

  @Test("Many equal fractions are added one by one, not multiplied")
  func equalFractions() {
    let ledger = Self.ledger(Array(repeating: (0, 0.1), count: 10))
    #expect(ledger.timeline.tally(in: 0..<60)?.sum == 0.9999999999999999)
    #expect(ledger.timeline.tally(in: 0..<60)?.average == 0.09999999999999999)
  }

  @Test("Small values beside one that swallows them are not lost by chance")
  func swallowed() {
    let values = [1e16, 1, 1, 1, 1]
    for order in [values, values.reversed()] {
      let timeline = Self.ledger(order.enumerated().map { (60 * $0.offset, $0.element) }).timeline
      #expect(timeline.tally(in: 0..<300)?.sum == 10_000_000_000_000_004)
    }
  }

  @Test("Whole values stay exact up to the last one")
  func whole() {
    let timeline = Self.ledger(Array(repeating: (0, 0x1p32), count: 1_000) + [(1, 1)]).timeline
    #expect(timeline.tally(in: 0..<60)?.sum == 4_294_967_296_001)
  }
}
