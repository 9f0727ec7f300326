import MetricAlarms
import MetricWindows
import Testing

@Suite("Sample tally")
struct SampleTallyTests {
  @Test(
    "Each statistic reads its own part",
    arguments: [
      (MetricStatistic.sum, 6.0), (.sampleCount, 4), (.average, 1.5), (.minimum, -3),
      (.maximum, 7),
    ])
  func statistics(statistic: MetricStatistic, expected: Double) {
    var ledger = SampleLedger()
    for value in [2.0, -3, 7, 0] { ledger.add(value, at: 30) }
    let found = ledger.timeline.value(of: statistic, in: 0..<60)
    #expect(found?.value == expected)
    #expect(found?.sampleCount == 4)
  }

  @Test("Merging is the same either way round")
  func commutes() {
    var left = MinuteSamples(value: 5)
    left.add(-1)
    let right = MinuteSamples(value: 9)
    var leftFirst = left
    leftFirst.merge(right)
    var rightFirst = right
    rightFirst.merge(left)
    #expect(leftFirst == rightFirst)
    #expect(leftFirst.sampleCount == 3)
  }

  @Test("A minute whose samples are all alike takes five words, however many there are")
  func size() {
    #expect(MemoryLayout<MinuteSamples>.size == 5 * MemoryLayout<Int>.size)
  }

  @Test("A negative zero is a zero, whatever comes first")
  func negativeZero() {
    var negativeFirst = MinuteSamples(value: -0.0)
    negativeFirst.add(0)
    var positiveFirst = MinuteSamples(value: 0)
    positiveFirst.add(-0.0)
    #expect(negativeFirst.minimum.sign == .plus)
    #expect(positiveFirst.minimum.sign == .plus)
    #expect(SampleTally(value: -0.0).sum.sign == .plus)
  }
}
