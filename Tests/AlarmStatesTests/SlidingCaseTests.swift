import AlarmStates
import Testing

@Suite("Conformance: sliding windows")
struct SlidingCaseTests {
  static let cases: [SlidingCase] = (try? CaseFolder.cases(in: "alarm-sliding.json")) ?? []
  static let runnable = cases.filter { $0.skipReason == nil }

  @Test("Only cases that need something unsupported are skipped")
  func skipped() {
    let skipped = Dictionary(
      grouping: Self.cases.compactMap(\.skipReason), by: { $0 }
    ).mapValues(\.count)
    #expect(
      skipped == [
        .lateSample: 5, .highResolutionPeriod: 1, .moreThanOneDay: 1, .wallClockZone: 1,
      ])
    #expect(Self.runnable.count == 16)
  }

  @Test("Transitions, instants and datapoints are CloudWatch's", arguments: runnable)
  func transitions(of test: SlidingCase) throws {
    let found = try test.transitions()
    #expect(found.map(\.to) == test.expect.transitions.map(\.state))
    #expect(found.map(\.at) == (try test.expect.transitions.map { try CaseFolder.seconds($0.at) }))
    for (transition, expected) in zip(found, test.expect.transitions) {
      let starts = try expected.datapoints.map { try CaseFolder.seconds($0.timestamp) }
      #expect(transition.datapoints.map(\.start) == starts)
      #expect(transition.datapoints.map(\.value) == expected.datapoints.map(\.value))
    }
  }

  @Test("Unsupported settings are refused, not misjudged")
  func refused() throws {
    let refused: [SlidingCase.SkipReason] = [.highResolutionPeriod, .moreThanOneDay]
    for test in Self.cases {
      guard let reason = test.skipReason, refused.contains(reason) else { continue }
      let settings = try test.alarm.settings()
      #expect(throws: AlarmSettingsError.self) { try settings.validated() }
    }
  }
}
