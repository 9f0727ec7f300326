import AlarmStates
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

  /// Why this version cannot run the case; `nil` if it can.
  var skipReason: SkipReason? {
    if samples.contains(where: { $0.availableAt != nil }) { return .lateSample }
    if alarm.period < 60 { return .highResolutionPeriod }
    if alarm.period * alarm.evaluationPeriods > 86_400 { return .moreThanOneDay }
    let zone = alarm.evaluationWindow?.wallClockWindow.timezone ?? "UTC"
    return zone == "UTC" ? nil : .wallClockZone
  }

  enum SkipReason: Hashable {
    case lateSample
    case highResolutionPeriod
    case moreThanOneDay
    case wallClockZone
  }

  /// What `AlarmTimeline` says.
  func transitions() throws -> [AlarmTransition] {
    var ledger = SampleLedger()
    for sample in samples {
      ledger.add(sample.value, at: try CaseFolder.seconds(sample.timestamp))
    }
    let timeline = AlarmTimeline(
      of: try alarm.settings().validated(), over: ledger.timeline,
      windows: alarm.evaluationWindow == nil ? .sliding : .aligned)
    let span = EvaluationSpan(
      from: try CaseFolder.seconds(evaluateFrom), through: try CaseFolder.seconds(evaluateTo))
    return timeline.transitions(in: span, startingIn: initialState)
  }
}
