import AlarmStates
import Testing

@Suite("Conformance: sliding windows")
struct SlidingCaseTests {
  static let cases: [SlidingCase] = (try? CaseFolder.cases(in: "alarm-sliding.json")) ?? []

  @Test("All cases are there")
  func count() {
    #expect(Self.cases.count == 24)
  }

  @Test("Transitions, instants and datapoints are CloudWatch's", arguments: cases)
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
