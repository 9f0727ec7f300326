import AlarmStates
import MetricAlarms
import Testing

/// One case of `alarm-evaluation.json`: window values in, states out.
struct EvaluationCase: Decodable, Sendable, CustomTestStringConvertible {
  let id: String
  let alarm: AlarmCase
  let initialState: AlarmState
  let datapoints: [Double?]
  let expect: Expectation

  struct Expectation: Decodable, Sendable {
    let state: AlarmState?
    let transitions: [Change]?
  }

  struct Change: Decodable, Hashable, Sendable {
    let afterPeriod: Int
    let state: AlarmState
  }

  var testDescription: String { id }
}

@Suite("Conformance: evaluation")
struct EvaluationCaseTests {
  static let cases: [EvaluationCase] = (try? CaseFolder.cases(in: "alarm-evaluation.json")) ?? []

  @Test("All cases are run, none is skipped")
  func complete() {
    #expect(Self.cases.count == 178)
    #expect(Self.cases.filter { $0.expect.state != nil }.count == 152)
    #expect(Self.cases.filter { $0.expect.transitions != nil }.count == 26)
  }

  @Test("The state is the one CloudWatch would be in", arguments: cases)
  func state(of test: EvaluationCase) throws {
    let settings = try test.alarm.settings()
    if let state = test.expect.state {
      #expect(verdict(on: test.datapoints, of: settings).state ?? test.initialState == state)
    }
    if let transitions = test.expect.transitions {
      #expect(changes(in: test, settings) == transitions)
    }
  }

  private func changes(in test: EvaluationCase, _ settings: AlarmSettings)
    -> [EvaluationCase.Change]
  {
    var state = test.initialState
    return test.datapoints.indices.compactMap { index in
      let former = state
      state = verdict(on: Array(test.datapoints[...index]), of: settings).state ?? former
      return state == former ? nil : EvaluationCase.Change(afterPeriod: index, state: state)
    }
  }

  /// The verdict at the end of the last of `values`, which come oldest first, one per period.
  private func verdict(on values: [Double?], of settings: AlarmSettings) -> AlarmVerdict {
    let range = EvaluationRange(of: settings, windows: .sliding)
    let windows = range.windows(at: values.count * settings.period).map { window -> Datapoint? in
      guard window.lowerBound >= 0 else { return nil }
      return values[window.lowerBound / settings.period].map { value in
        Datapoint(start: window.lowerBound, value: value, sampleCount: 1)
      }
    }
    let points = EvaluationPoints(windows: windows, settings: settings)
    return AlarmVerdict(on: points, of: settings, allowsEarlyBreach: true)
  }
}
