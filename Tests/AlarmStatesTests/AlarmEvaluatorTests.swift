import AlarmStates
import MetricAlarms
import MetricWindows
import Testing

@Suite("Alarms over all their samples")
struct AlarmEvaluatorTests {
  private func timeline(_ times: [Int]) -> SampleTimeline {
    var ledger = SampleLedger()
    for time in times {
      ledger.add(1, at: time)
    }
    return ledger.timeline
  }

  private func transitions(
    _ settings: AlarmSettings, _ samples: SampleTimeline, from first: Int,
    _ windows: EvaluationWindows
  ) -> [AlarmTransition] {
    AlarmEvaluator(of: settings, windows: windows)
      .transitions(over: [SampleArrivals(samples)], from: first)
  }

  /// 2 March 2026, 14:02:11 UTC.
  private let hit = 1_772_460_131

  @Test("One hit raises the CIS alarm at the next minute and lets go 15 minutes later")
  func oneHit() throws {
    let transitions = self.transitions(
      AlarmSettings(name: "CIS"), timeline([hit]), from: hit, .sliding)
    #expect(transitions.map(\.to) == [.alarm, .insufficientData])
    #expect(transitions.map(\.at) == [hit + 49, hit + 949])
    let alarm = try #require(transitions.first)
    #expect(
      alarm.reason
        == "Threshold Crossed: 1 datapoint [1.0 (02/03/26 13:58:00)] was greater than or equal "
        + "to the threshold (1.0).")
    #expect(alarm.decidingWindows == [(hit - 251)..<(hit + 49)])
    #expect(transitions.last?.reason == "Insufficient Data: 1 datapoint was unknown.")
    #expect(transitions.last?.decidingWindows == [])
  }

  @Test("Aligned windows are judged once each, at their end")
  func aligned() {
    let transitions = self.transitions(
      AlarmSettings(name: "CIS"), timeline([hit]), from: hit, .aligned)
    #expect(transitions.map(\.to) == [.alarm, .insufficientData])
    #expect(transitions.map(\.at) == [hit + 169, hit + 469])
  }

  @Test("Without a sample one evaluation lets missing data decide")
  func noSample() {
    var settings = AlarmSettings(name: "CIS")
    settings.treatMissingData = .breaching
    let empty = timeline([])
    let with = transitions(settings, empty, from: hit, .sliding)
    #expect(with.map(\.to) == [.alarm])
    #expect(with.first?.decidingWindows == [])
    #expect(with.first?.datapoints == [])
  }

  @Test("Only the newest breaching windows that were needed decide")
  func decidingWindows() throws {
    var settings = AlarmSettings(name: "2 of 3")
    settings.evaluationPeriods = 3
    settings.datapointsToAlarm = 2
    settings.treatMissingData = .notBreaching
    let transitions = AlarmEvaluator(of: settings, windows: .aligned).transitions(
      over: [SampleArrivals(timeline([0, 300, 600]))], from: 900, startingIn: .ok)
    let alarm = try #require(transitions.first)
    #expect(alarm.at == 900)
    #expect(alarm.datapoints.map(\.start) == [0, 300, 600])
    #expect(alarm.decidingWindows == [300..<600, 600..<900])
  }

  @Test("An early breach is decided by the breaching points there are")
  func earlyBreach() throws {
    var settings = AlarmSettings(name: "3 of 3")
    settings.evaluationPeriods = 3
    let samples = timeline([0])
    let sliding = transitions(settings, samples, from: 0, .sliding)
    #expect(sliding.map(\.to) == [.alarm, .insufficientData])
    #expect(sliding.first?.at == 660)
    #expect(sliding.first?.decidingWindows == [-240..<60])
    let aligned = transitions(settings, samples, from: 0, .aligned)
    #expect(aligned.isEmpty)
  }

  @Test("A week on a wall clock begins on Monday, in the clock's own zone")
  func week() throws {
    var settings = AlarmSettings(name: "week")
    settings.period = 604_800
    settings.wallClock = try WallClockZone(parsing: "+02:00")
    settings.treatMissingData = .notBreaching
    // Sunday 2026-03-01 21:59 UTC is still Sunday at +02:00; one minute later it is Monday.
    let sunday = 1_772_402_340
    let found = transitions(try settings.validated(), timeline([sunday]), from: sunday, .sliding)
    #expect(found.map(\.at) == [sunday + 60, sunday + 60 + 604_800])
    #expect(found.map(\.to) == [.alarm, .ok])
  }

  @Test("No extra windows make a late breach invisible after its own window")
  func extraWindows() throws {
    var settings = AlarmSettings(name: "narrow")
    settings.treatMissingData = .notBreaching
    settings.extraWindows = 0
    let found = transitions(try settings.validated(), timeline([0]), from: 0, .sliding)
    #expect(found.map(\.at) == [0, 60, 360])
    #expect(found.map(\.to) == [.ok, .alarm, .ok])
  }
}
