import AlarmStates
import Foundation
import MetricAlarms

/// The `suppressorSequence` of `alarm-formats-recorded.json`: what was done to a composite alarm's child
/// and its suppressor, and what the service made of it.
struct RecordedSuppression: Decodable {
  /// A state or a phase, and since when, in thousandths of a second.
  struct State: Hashable {
    let at: Int
    let state: AlarmState
    let suppressedBy: String?
  }

  private struct Document: Decodable {
    let suppressorSequence: RecordedSuppression
  }

  private struct Input: Decodable {
    let at: String
    /// Nil: the composite alarm was created.
    let alarm: String?
    let state: AlarmState?
  }

  private struct Output: Decodable {
    let at: String
    let state: AlarmState
    let suppressedBy: String?
  }

  private let rule: String
  private let waitPeriod: Int
  private let extensionPeriod: Int
  private let inputs: [Input]
  private let outputs: [Output]

  private enum CodingKeys: String, CodingKey {
    case rule, waitPeriod, extensionPeriod, inputs
    case outputs = "states"
  }

  static func sequence() throws -> RecordedSuppression {
    let text = try Data(
      contentsOf: CaseFolder.url.appending(path: "alarm-formats-recorded.json"))
    return try JSONDecoder().decode(Document.self, from: text).suppressorSequence
  }

  /// What was recorded.
  var states: [State] {
    outputs.map {
      State(at: Self.milliseconds($0.at), state: $0.state, suppressedBy: $0.suppressedBy)
    }
  }

  /// The composite alarm's states of its own, with what became of their actions.
  func fates() throws -> [(AlarmState, ActionSuppression.Fate)] {
    let rule = try CompositeRule(parsing: rule)
    var child = AlarmState.insufficientData
    var (changes, turns): ([(at: Int, state: AlarmState)], [(at: Int, isAlarm: Bool)]) = ([], [])
    var isCreated = false
    for input in inputs {
      let time = Self.milliseconds(input.at)
      switch (input.alarm, input.state) {
      case ("child", let state?): child = state
      case ("suppressor", let state?): turns.append((time, state == .alarm))
      default: isCreated = true
      }
      let state = rule.answer { _ in child }.holds ? AlarmState.alarm : .ok
      if isCreated, changes.last?.state != state { changes.append((time, state)) }
    }
    // In thousandths, as the times are.
    let periods = ActionSuppression(
      waitPeriod: waitPeriod * 1000, extensionPeriod: extensionPeriod * 1000)
    return Array(zip(changes.map(\.state), periods.fates(of: changes.map(\.at), suppressor: turns)))
  }

  private static func milliseconds(_ text: String) -> Int {
    let date = try? Date(
      text, strategy: .iso8601.year().month().day().time(includingFractionalSeconds: true))
    return Int(((date?.timeIntervalSince1970 ?? 0) * 1000).rounded())
  }
}
