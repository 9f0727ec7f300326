import FilterPatterns
import MetricAlarms

/// What a filter asks of a topic's events besides being these, by which it leaves out little.
struct FilterConditions {
  /// A condition, and the events of which it is asked; without any, of all that the filter catches.
  struct Condition {
    let text: String
    let events: [String]
  }

  /// The conditions.
  private(set) var conditions: [Condition] = []
  /// Types of `userIdentity` of which the topic's events need not be caught, and are not.
  private(set) var leftOut: [String] = []

  /// Finds them; what benchmarks publish for the topic has none.
  init(of filter: MetricFilter, _ grid: FilterGrid, on topic: ControlTopic) {
    // Whom a clause of exceptions leaves out is a finding of its own.
    let text = filter.pattern.canonicalTextWithoutExceptions
    if filter.selection == nil,
      topic.publishedPatterns.contains(where: { $0.canonicalText == text })
    {
      return
    }
    let probes = topic.probes
    let count = probes.required.count
    var rows: [String: [Int]] = [:]
    var caught: [Int] = []
    for row in grid.cells.indices {
      guard let column = grid.cells[row].prefix(count).firstIndex(of: .yes) else { continue }
      caught.append(row)
      guard let text = grid.conditions[row][column] else { continue }
      let rest = Self.rest(of: text, without: filter.pattern.exceptionClauses)
      if !rest.isEmpty { rows[rest, default: []].append(row) }
    }
    conditions = rows.sorted { ($0.value[0], $0.key) < ($1.value[0], $1.key) }.map { text, own in
      let names = own.count == caught.count ? [] : own.map { probes.wanted[$0].name }
      return Condition(text: text, events: names)
    }
    let isFull = caught.allSatisfy { row in grid.cells[row].prefix(count).allSatisfy { $0 > .no } }
    guard !caught.isEmpty, isFull else { return }
    leftOut = probes.optional.enumerated().filter { index, _ in
      caught.allSatisfy { grid.cells[$0][count + index] == .no }
    }.map(\.element.actor.type)
  }

  /// What is left of a condition without the clauses that are parts of it.
  private static func rest(of condition: String, without clauses: [String]) -> String {
    clauses.reduce(condition) { text, clause in
      if text == clause { return "" }
      let part = "(\(clause))"
      if text.hasPrefix(part + " && ") { return String(text.dropFirst(part.count + 4)) }
      return text == part ? "" : text.replacing(" && " + part, with: "")
    }
  }

  /// All of it in a few words each.
  var words: [String] {
    conditions.map(\.text) + (leftOut.isEmpty ? [] : [CoverageLimit.not(leftOut).words])
  }
}

extension ControlTopic {
  /// Its published filters, all of them known to be right.
  var publishedPatterns: [FilterPattern] { Self.published[self] ?? [] }

  private static let published: [ControlTopic: [FilterPattern]] = Dictionary(
    grouping: BuiltInControl.all, by: \.topic
  ).mapValues { controls in
    Set(controls.map(\.pattern)).compactMap { try? FilterPattern(parsing: $0) }
  }
}
