import AlarmStates
import MetricAlarms
import MetricWindows
import Testing

/// One case of `alarm-sliding.json`: raw samples in, transitions out.
struct SlidingCase: Decodable, Sendable, CustomTestStringConvertible {
  let id: String
  let alarm: AlarmCase
  let initialState: AlarmState
  let samples: [Sample]
  let evaluateFrom: String
  let evaluateTo: String
  let expect: Expectation

  struct Sample: Decodable, Sendable {
    let timestamp: String
    let value: Double
    let availableAt: String?
  }

  struct Expectation: Decodable, Sendable {
    let transitions: [Change]
  }

  struct Change: Decodable, Hashable, Sendable {
    let at: String
    let state: AlarmState
    let datapoints: [Point]
  }

  struct Point: Decodable, Hashable, Sendable {
    let timestamp: String
    let value: Double
  }

  var testDescription: String { id }

  /// What `AlarmEvaluator` says.
  func transitions() throws -> [AlarmTransition] {
    let settings = try alarm.settings().validated()
    var history = SampleHistory(resolution: settings.sampleResolution)
    for sample in samples {
      history.add(
        sample.value, at: try CaseFolder.seconds(sample.timestamp),
        availableAt: try sample.availableAt.map(CaseFolder.seconds))
    }
    return AlarmEvaluator(of: settings, windows: .sliding).transitions(
      over: [history.arrivals], from: try CaseFolder.seconds(evaluateFrom),
      through: try CaseFolder.seconds(evaluateTo), startingIn: initialState)
  }
}
