import AlarmStates
import Testing

/// One case of `alarm-reasons.json`: window values in, the exact reason out.
struct ReasonCase: Decodable, Sendable, CustomTestStringConvertible {
  let id: String
  let alarm: AlarmCase
  let datapoints: [Point]
  let from: AlarmState
  let to: AlarmState
  let reason: String

  struct Point: Decodable, Sendable {
    let timestamp: String
    let value: Double?
    let sampleCount: Double?
  }

  var testDescription: String { id }
}

@Suite("Conformance: reasons")
struct ReasonCaseTests {
  static let cases: [ReasonCase] = (try? CaseFolder.cases(in: "alarm-reasons.json")) ?? []

  @Test("All cases are run, none is skipped")
  func complete() {
    #expect(Self.cases.count == 47)
  }

  @Test("The evaluation makes the change, in CloudWatch's words", arguments: cases)
  func reason(of test: ReasonCase) throws {
    let settings = try test.alarm.settings()
    let points = try points(of: test, settings)
    var machine = AlarmStateMachine(startingIn: test.from)
    let change = machine.apply(
      AlarmVerdict(on: points, of: settings, allowsEarlyBreach: true))
    #expect(change?.to == test.to)
    #expect(StateReason(settings: settings, points: points).text(for: test.to) == test.reason)
  }

  private func points(of test: ReasonCase, _ settings: AlarmSettings) throws -> EvaluationPoints {
    let datapoints = try test.datapoints.reversed().map { point -> Datapoint? in
      guard let value = point.value else { return nil }
      return Datapoint(
        start: try CaseFolder.seconds(point.timestamp), value: value,
        sampleCount: Int(point.sampleCount ?? 1))
    }
    let range = EvaluationRange(of: settings, windows: .sliding)
    return EvaluationPoints(
      windows: Array(datapoints.prefix(range.windowCount)), settings: settings)
  }
}
