import AlarmDefinitions

/// What is found about definitions, for people.
struct DefinitionsText {
  let check: DefinitionsCheck
  let style: ReportStyle

  /// The findings, then what is known of the trail, then a table of the controls.
  var text: String {
    [check.findings.map(lines).joined(), preflight, table].filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  /// Every answer about the trail and its topics.
  private var preflight: String {
    guard let preflight = check.preflight else { return "" }
    let trails = preflight.trails.map { trail in
      "Trail \(SafeText.plain(trail.identity))\n" + trail.steps.map(row).joined()
    }
    let topics = preflight.topicSteps.map(row).joined()
    return trails.joined() + (topics.isEmpty ? "" : "Topics\n" + topics)
  }

  private func row(of step: PreflightStep) -> String {
    let word = step.verdict.rawValue
    let coloured =
      switch step.verdict {
      case .pass: style.coloured(word, .ok)
      case .warning: style.coloured(word, .insufficientData)
      case .fail: style.coloured(word, .alarm)
      case .unknown: word
      }
    let padding = String(repeating: " ", count: 9 - word.count)
    let name = step.name + String(repeating: " ", count: 4 - step.name.count)
    return "  \(name)\(coloured)\(padding)" + SafeText.plain("\(step.question): \(step.reason)")
      + "\n"
  }

  /// One line on the whole.
  var summary: String {
    let severities = DefinitionFinding.Severity.allCases.map { severity in
      Self.counted(check.count(severity), severity.rawValue)
    }
    let (filters, alarms) = (check.reading.filters.count, check.reading.alarms.count)
    return Self.counted(filters, "filter") + ", " + Self.counted(alarms, "alarm") + ": "
      + severities.joined(separator: ", ") + "\n"
  }

  private static func counted(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }

  private func lines(of finding: DefinitionFinding) -> String {
    let word = finding.severity.rawValue
    let coloured =
      switch finding.severity {
      case .error: style.coloured(word, .alarm)
      case .warning: style.coloured(word, .insufficientData)
      case .note: word
      }
    let message = SafeText.lines("\(finding.place): \(finding.message)")
      .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n    ")
    let advice = finding.advice.map { "    → \(SafeText.plain($0))\n" } ?? ""
    return "\(coloured)[\(finding.rule)]: \(message)\n\(advice)"
  }

  private var table: String {
    guard let first = check.verdicts.first else { return "" }
    let standards = Set(check.verdicts.map(\.control.standard))
    let title = standards.count == 1 ? first.control.standard.title : "Controls"
    let width = check.verdicts.map(\.control.name.count).max() ?? 0
    let rows = check.verdicts.map { row(of: $0, width: width) }
    return "\(title)\n" + rows.joined()
  }

  private func row(of verdict: ControlVerdict, width: Int) -> String {
    let words = Self.words(verdict.outcome)
    let coloured =
      switch verdict.outcome {
      case .caught: style.coloured(words, .ok)
      case .watchedWithReservations, .unwatched, .partlyCaught:
        style.coloured(words, .insufficientData)
      case .missed, .notKnown: words
      }
    let name = verdict.control.name
    let filters = verdict.filters.map(SafeText.plain).joined(separator: ", ")
    let details = (verdict.limits + verdict.reservations).map(SafeText.plain)
      .joined(separator: "; ")
    let cells = [
      name + String(repeating: " ", count: width - name.count),
      coloured + String(repeating: " ", count: 13 - words.count),
      verdict.control.topic.title + (filters.isEmpty ? "" : ": \(filters)")
        + (details.isEmpty ? "" : " (\(details))"),
    ]
    return "  " + cells.joined(separator: "  ") + "\n"
  }

  private static func words(_ outcome: ControlVerdict.Outcome) -> String {
    switch outcome {
    case .caught: "caught"
    case .watchedWithReservations: "watched, but"
    case .unwatched: "no alarm"
    case .partlyCaught: "caught partly"
    case .missed: "not caught"
    case .notKnown: "not known"
    }
  }
}
