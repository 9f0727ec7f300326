import MetricAlarms
import Testing

/// One paragraph of the composite rule cases: a rule, and what it answers or what is wrong with it.
struct RuleCase: Sendable, CustomTestStringConvertible {
  /// The states of the children, and the answer.
  struct Answer: Sendable {
    let states: [String: AlarmState]
    let holds: Bool
    let children: [String]
  }

  private let paragraph: Paragraph

  var testDescription: String { paragraph.name }

  /// The rule's text.
  var rule: String { paragraph["rule"] ?? "" }

  /// The error expected.
  var error: String? { paragraph["error"] }

  /// What the rule must answer.
  var answers: [Answer] {
    paragraph.entries.filter { $0.key == "true" || $0.key == "false" }.map { entry in
      let colon = entry.text.lastIndex(of: ":").flatMap { last in
        // An ARN among the children has colons of its own.
        entry.text.firstRange(of: ": ")?.lowerBound ?? last
      }
      let end = colon ?? entry.text.endIndex
      var states: [String: AlarmState] = [:]
      for pair in entry.text[..<end].split(separator: " ") {
        let parts = pair.split(separator: "=")
        states[String(parts[0])] = ["A": .alarm, "O": .ok][parts[1]] ?? .insufficientData
      }
      let children = entry.text[end...].dropFirst().split(separator: " ").map { String($0) }
      return Answer(states: states, holds: entry.key == "true", children: children)
    }
  }

  static func all() throws -> [RuleCase] {
    try Paragraph.all(in: "composite-rules.txt").map { RuleCase(paragraph: $0) }
  }
}
