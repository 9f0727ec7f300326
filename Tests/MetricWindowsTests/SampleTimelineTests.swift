import MetricAlarms
import MetricWindows
import Testing

@Suite("Sample timeline")
struct SampleTimelineTests {
  private func timeline(_ samples: [(time: Int, value: Double)]) -> SampleTimeline {
    var ledger = SampleLedger()
    for sample in samples {
      ledger.add(sample.value, at: sample.time)
    }
    return ledger.timeline
  }

  @Test("Without samples there is nothing to find")
  func empty() {
    let empty = SampleLedger().timeline
    #expect(empty.isEmpty)
    #expect(empty.firstMinute == nil)
    #expect(empty.lastMinute == nil)
    #expect(empty.firstMinute(atOrAfter: 0) == nil)
    #expect(empty.tally(in: 0..<Int.max) == nil)
    #expect(empty.alignedWindows(period: 300).isEmpty)
  }

  @Test("Samples are cut to their minute, downwards before 1970 too")
  func truncation() {
    let times = timeline([(119, 1), (-1, 1), (-60, 1), (60, 1)])
    #expect(times.firstMinute == -60)
    #expect(times.lastMinute == 60)
    #expect(times.tally(in: -60..<0)?.sampleCount == 2)
    #expect(times.tally(in: 60..<120)?.sampleCount == 2)
  }

  @Test("A window includes its start and excludes its end")
  func bounds() {
    let times = timeline([(300, 1), (359, 10), (600, 100)])
    #expect(times.tally(in: 0..<300) == nil)
    #expect(times.tally(in: 300..<600)?.sum == 11)
    #expect(times.tally(in: 600..<900)?.sum == 100)
    #expect(times.tally(in: 0..<601)?.sum == 111)
    #expect(times.tally(in: 360..<600) == nil)
    #expect(times.tally(in: 300..<300) == nil)
  }

  @Test("The next minute with samples is found from before, at and after it")
  func nextMinute() {
    let times = timeline([(300, 1), (900, 1)])
    #expect(times.firstMinute(atOrAfter: -5) == 300)
    #expect(times.firstMinute(atOrAfter: 300) == 300)
    #expect(times.firstMinute(atOrAfter: 301) == 900)
    #expect(times.firstMinute(atOrAfter: 901) == nil)
  }

  @Test("Aligned windows are epoch multiples and only those with samples")
  func alignedWindows() {
    let times = timeline([(-1, 4), (10, 1), (299, 2), (1_000_000_200, 8)])
    let windows = times.alignedWindows(period: 300)
    #expect(windows.map(\.start) == [-300, 0, 1_000_000_200])
    #expect(windows.map(\.tally.sum) == [4, 3, 8])
    #expect(windows.last?.seconds == 1_000_000_200..<1_000_000_500)
  }

  @Test("Values that add up beyond all numbers make no datapoint")
  func overflow() {
    var ledger = SampleLedger()
    for _ in 0..<2 { ledger.add(1e308, at: 0) }
    let timeline = ledger.timeline
    #expect(timeline.value(of: .sum, in: 0..<60) == nil)
    #expect(timeline.value(of: .maximum, in: 0..<60)?.value == 1e308)
  }

  @Test("Samples reported by the minute become known when it is over")
  func reportedByMinute() {
    var ledger = SampleLedger()
    ledger.add(1, at: 130)
    let late = SampleArrivals(reportedByMinute: ledger.timeline).late
    #expect(late.map(\.time) == [120] && late.map(\.availableAt) == [180])
  }
}
