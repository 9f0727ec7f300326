import MetricWindows
import ReplayTestSupport
import Testing

@Suite("Sample ledger")
struct SampleLedgerTests {
  private struct Sample {
    let time: Int
    let value: Double
  }

  private func samples(using random: inout SeededGenerator) -> [Sample] {
    (0..<Int.random(in: 0...80, using: &random)).map { _ in
      Sample(
        time: Int.random(in: -4000...4000, using: &random),
        value: Double(Int.random(in: -9...9, using: &random)))
    }
  }

  @Test("Shuffled parts merge to the same timeline", arguments: 1...200)
  func shuffledMerge(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let samples = samples(using: &random)
    var whole = SampleLedger()
    for sample in samples {
      whole.add(sample.value, at: sample.time)
    }
    var parts = [SampleLedger](repeating: SampleLedger(), count: 5)
    for sample in samples.shuffled(using: &random) {
      let index = Int.random(in: 0..<5, using: &random)
      parts[index].add(sample.value, at: sample.time)
    }
    var merged = SampleLedger()
    for part in parts.shuffled(using: &random) {
      merged.merge(part)
    }
    #expect(merged.timeline == whole.timeline, "seed \(seed)")
    #expect(merged == whole, "seed \(seed)")
  }

  @Test("A window's tally is that of its samples one by one", arguments: 1...100)
  func windows(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let samples = samples(using: &random)
    var ledger = SampleLedger()
    for sample in samples {
      ledger.add(sample.value, at: sample.time)
    }
    let start = 60 * Int.random(in: -70...70, using: &random)
    let window = start..<(start + 60 * Int.random(in: 0...60, using: &random))
    let values = samples.filter { window.contains($0.time) }.map(\.value)
    let tally = ledger.timeline.tally(in: window)
    #expect(tally?.sampleCount ?? 0 == values.count, "seed \(seed)")
    #expect(tally?.sum ?? 0 == values.reduce(0, +), "seed \(seed)")
    #expect(tally?.minimum == values.min(), "seed \(seed)")
    #expect(tally?.maximum == values.max(), "seed \(seed)")
  }
}
