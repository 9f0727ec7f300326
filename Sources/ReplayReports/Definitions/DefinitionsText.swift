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
      style.prose.text("Trail \(SafeText.plain(trail.identity))", indent: 2) + "\n"
        + trail.steps.map(row).joined()
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
    let words = SafeText.plain("\(step.question): \(step.reason)")
    return "  \(name)\(coloured)\(padding)" + style.prose.text(words, behind: 15, indent: 15) + "\n"
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
    var lines = SafeText.lines("\(finding.place): \(finding.message)")
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let lead = word.count + finding.rule.count + 4
    lines[0] = style.prose.text(lines[0], behind: lead, indent: 4)
    // What is indented is a pattern and the carets below it.
    for index in lines.indices.dropFirst() where !lines[index].hasPrefix(" ") {
      lines[index] = style.prose.text(lines[index], behind: 4, indent: 6)
    }
    let message = lines.joined(separator: "\n    ")
    let advice = finding.advice.map { advice in
      "    → " + style.prose.text(SafeText.plain(advice), behind: 6, indent: 6) + "\n"
    }
    return "\(coloured)[\(finding.rule)]: \(message)\n" + (advice ?? "")
  }

  private var table: String {
    guard let first = check.verdicts.first else { return "" }
    let standards = Set(check.verdicts.map(\.control.standard))
    let title = standards.count == 1 ? first.control.standard.title : "Controls"
    let width = check.verdicts.map(\.control.name.count).max() ?? 0
    let rows = check.verdicts.map { row(of: $0, width: width) }
    return style.prose.text(title, indent: 2) + "\n" + rows.joined()
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
    let title =
      verdict.control.topic.title + (filters.isEmpty ? "" : ": \(filters)")
      + (details.isEmpty ? "" : " (\(details))")
    let lead = 2 + width + 2 + 13 + 2
    let cells = [
      name + String(repeating: " ", count: width - name.count),
      coloured + String(repeating: " ", count: 13 - words.count),
      style.prose.text(title, behind: lead, indent: lead),
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
