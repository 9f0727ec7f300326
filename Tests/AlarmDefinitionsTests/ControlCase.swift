import AlarmDefinitions
import Foundation

/// Filters and alarms, and what controls make of them, in a file that people can read.
///
///     # what breaks for the user when this fails
///     filter   { $.userIdentity.type = IAMUser && (PUBLISHED) }
///     alarm    "Threshold":500
///     on       4.8 4.9
///     4.8 4.9  partlyCaught | within only IAMUser
///
/// `PUBLISHED` stands for the control's own filter without its braces, and each control is tried by itself.
/// Without `filter` it is the published one; filters are called `f0`, `f1` and so on, and so are their
/// metrics. Without `alarm` there is one on each metric; an alarm that is given is on `f0`, but for the
/// members that the line names, and `no alarm` is none. `member` is one of all filters, `also` another alarm.
/// `on`: all controls where it is left out. What is found is said where one control is tried.
/// `RECORD_SNAPSHOTS=1` writes what stands behind these lines.
struct ControlCase: Sendable, CustomStringConvertible {
  let description: String
  /// The lines that ask.
  let head: [String]
  /// The lines that answer.
  let expected: [String]

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Controls")
  private static let asking = ["#", "filter", "alarm", "no alarm", "member", "also", "on "]

  /// The files' names.
  static var files: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { $0.hasSuffix(".txt") }.sorted()
    }
  }

  /// The cases of a file.
  static func all(in file: String) throws -> [ControlCase] {
    let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
    return text.components(separatedBy: "\n\n").map { block in
      ControlCase(block.split(separator: "\n").map(String.init))
    }
  }

  private init(_ lines: [String]) {
    head = lines.prefix { line in Self.asking.contains { line.hasPrefix($0) } }
    expected = Array(lines.dropFirst(head.count))
    description = head.first.map { String($0.dropFirst(2)) } ?? ""
  }

  /// Writes a file anew.
  static func record(_ cases: [(case: ControlCase, found: [String])], in file: String) throws {
    let text = cases.map { ($0.case.head + $0.found).joined(separator: "\n") }
    try (text.joined(separator: "\n\n") + "\n").write(
      to: folder.appendingPathComponent(file), atomically: true, encoding: .utf8)
  }

  private func values(of key: String) -> [String] {
    head.filter { $0.hasPrefix(key + " ") }
      .map { $0.dropFirst(key.count).trimmingCharacters(in: .whitespaces) }
  }

  /// The controls to be tried.
  var controls: [BuiltInControl] {
    let numbers = values(of: "on").flatMap { $0.split(separator: " ") }
    return BuiltInControl.usual.filter { numbers.isEmpty || numbers.contains($0.number[...]) }
  }

  /// What the controls make of the filters and alarms: one line for all that come to the same.
  func found() -> [String] {
    var numbers: [String: [String]] = [:]
    var order: [String] = []
    for control in controls {
      let check = check(on: control)
      let words = check.verdicts.map(Self.words).joined()
      if numbers[words] == nil { order.append(words) }
      numbers[words, default: []].append(control.number)
      if controls.count == 1 {
        let own = check.findings.filter { $0.rule.hasPrefix("control-") || $0.rule == "catch-all" }
        order += own.map {
          "\($0.severity)[\($0.rule)]: \($0.message)" + ($0.advice.map { "; \($0)" } ?? "")
        }
      }
    }
    return order.map { words in
      numbers[words].map { $0.joined(separator: " ") + "  " + words } ?? words
    }
  }

  private static func words(_ verdict: ControlVerdict) -> String {
    let parts = [
      ("", [verdict.outcome.rawValue]), ("missing", verdict.missed), ("within", verdict.limits),
      ("asking", verdict.conditions), ("but", verdict.reservations),
      ("besides", verdict.overCaught),
    ]
    return parts.filter { !$1.isEmpty && !($0 == "missing" && verdict.filters.isEmpty) }
      .map { "\($0) \($1.joined(separator: ", "))" }.joined(separator: " | ")
      .trimmingCharacters(in: .whitespaces)
  }

  /// The filters' patterns where a control is tried.
  func patterns(on control: BuiltInControl) -> [String] {
    let published = control.pattern.drop { $0 != "{" }.dropFirst().dropLast()
    let patterns = values(of: "filter").map { $0.replacing("PUBLISHED", with: published) }
    return patterns.isEmpty ? [control.pattern] : patterns
  }

  func check(on control: BuiltInControl) -> DefinitionsCheck {
    var lines: [String] = []
    for (index, pattern) in patterns(on: control).enumerated() {
      lines.append(filter(pattern, named: "f\(index)"))
      if !head.contains("no alarm"), values(of: "alarm").isEmpty {
        lines.append(Self.alarm("", on: "f\(index)"))
      }
    }
    for (index, members) in values(of: "alarm").enumerated() {
      lines.append(Self.alarm(members, on: "f0", named: "a\(index)"))
    }
    lines += values(of: "also")
    var reader = DefinitionsReader(settings: .init())
    let text = "[" + lines.joined(separator: ",") + "]"
    reader.read(DefinitionDocument(name: "d", bytes: Array(text.utf8)))
    reader.finish()
    var check = DefinitionsCheck(reader.reading)
    check.tryControls([control], isAsked: true, in: "d")
    return check
  }

  private func filter(_ pattern: String, named name: String) -> String {
    let quoted = pattern.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    var members = values(of: "member")
    if !members.contains(where: { $0.contains("metricTransformations") }) {
      let metric = #"{"metricName":"\#(name)","metricNamespace":"N","metricValue":"1"}"#
      members.append(#""metricTransformations":[\#(metric)]"#)
    }
    return #"{"filterName":"\#(name)","logGroupName":"g","filterPattern":"\#(quoted)","#
      + members.joined(separator: ",") + "}"
  }

  private static func alarm(
    _ members: String, on metric: String, named name: String? = nil
  ) -> String {
    var all = [
      "AlarmName": "\"\(name ?? metric)\"", "Namespace": #""N""#, "MetricName": "\"\(metric)\"",
      "Statistic": #""Sum""#, "Period": "300", "Threshold": "1", "EvaluationPeriods": "1",
      "ComparisonOperator": #""GreaterThanOrEqualToThreshold""#,
      "AlarmActions": #"["arn:aws:sns:eu-west-1:111122223333:t"]"#,
    ]
    for match in members.matches(of: /"(\w+)":(\[[^\]]*\]|[^,]+)/) {
      all[String(match.1)] = String(match.2)
    }
    let sorted = all.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }
    return "{" + sorted.joined(separator: ",") + "}"
  }
}
