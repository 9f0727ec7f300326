import AlarmStates
import Testing

@Suite("Conformance: sliding windows")
struct SlidingCaseTests {
  static let cases: [SlidingCase] = (try? CaseFolder.cases(in: "alarm-sliding.json")) ?? []
  static let runnable = cases.filter(\.isRunnable)

  @Test("Only cases with late samples are skipped")
  func skipped() {
    #expect(Self.cases.count == 24)
    #expect(Self.runnable.count == 19)
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
}
