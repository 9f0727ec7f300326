import AlarmStates
import FilterPatterns
import MetricAlarms
import TrailArchives
import TrailReplay

/// How a case file was made, in HTML: by which command line, of which inputs, under which rules.
struct CaseOrigin {
  private let outcome: ReplayOutcome
  private let circumstances: RunCircumstances

  init(_ outcome: ReplayOutcome, _ circumstances: RunCircumstances) {
    (self.outcome, self.circumstances) = (outcome, circumstances)
  }

  /// The section's content.
  var html: String {
    "<dl class=\"facts\">\n" + facts.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>\n" }.joined()
      + "</dl>\n"
      + CaseRules(outcome).html + sums + damages
  }

  private var facts: [(String, String)] {
    let (plan, reading) = (outcome.plan, outcome.plan.reading)
    let facts: [(String, String?)] = [
      ("Command", circumstances.arguments.isEmpty ? nil : HTMLText.code(command)),
      ("Taken from elsewhere", Self.list(circumstances.givenOptions)),
      ("Trailbell", HTMLText.escaped(circumstances.version)),
      ("Made", circumstances.madeAt.map { "\(HTMLText.time($0)), in \(seconds) s" }),
      ("Inputs", circumstances.inputs.map(HTMLText.code).joined(separator: ", ")),
      (
        "Rules",
        circumstances.ruleNames.map(HTMLText.isolated).joined(separator: ", ")
          + " · SHA-256 \(HTMLText.code(circumstances.ruleFingerprint))"
      ),
      ("Clock", HTMLText.escaped(reading.clock.rawValue)),
      ("Windows", HTMLText.escaped(plan.windows.rawValue)),
      ("Duplicates", reading.duplicates.rawValue),
      ("Largest record read", "\(reading.recordLimit >> 20) MiB"),
      ("Largest record in CloudWatch Logs", reading.logEventLimit.map { "\($0 >> 10) KiB" }),
      ("Records taken out of", Self.list(reading.unwrappedFields)),
      ("Files skipped by name", reading.readsAllFiles ? "none (--all-files)" : nil),
      ("Evidence", plan.evidenceLimit.map { "\($0) a series and minute" } ?? "all"),
      ("From", (plan.bucketsFrom ?? reading.selection.from).map(HTMLText.time)),
      ("To", reading.selection.to.map { "before \(HTMLText.time($0))" }),
      ("Accounts asked for", Self.list(reading.selection.accounts)),
      ("Regions asked for", Self.list(reading.selection.regions)),
      ("First record", outcome.firstRecordTime.map(HTMLText.time)),
      ("Last record", outcome.lastRecordTime.map(HTMLText.time)),
      ("Without any record", gaps),
    ]
    return facts.compactMap { name, value in value.map { (name, $0) } }
  }

  private static func list(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : texts.map(HTMLText.isolated).joined(separator: ", ")
  }

  private var seconds: String { "\((circumstances.seconds * 10).rounded() / 10)" }

  private var gaps: String? {
    guard let gaps = outcome.gaps, !gaps.isEmpty else { return nil }
    let shown = gaps.prefix(20).map {
      "\(HTMLText.minute($0.lowerBound)) to \(HTMLText.minute($0.upperBound))"
    }
    let more = gaps.count - shown.count
    return (shown + (more > 0 ? ["\(Counted.noun(more, "more gap"))"] : [])).joined(
      separator: "<br>")
  }

  /// The command line as a shell takes it.
  private var command: String {
    let options = circumstances.options
    let variable =
      options.isEmpty ? [] : ["TRAILBELL_OPTIONS=" + ShellWord.text(options)]
    let words = (["trailbell"] + circumstances.arguments).map(ShellWord.text)
    return (variable + words).joined(separator: " ")
  }

  private var sums: String {
    "<h3>Reconciliation</h3>\n<pre>\(Self.lines(Reconciliation(outcome.tally).text))</pre>\n"
  }

  private var damages: String {
    guard outcome.damageCount > 0 else { return "" }
    let items = outcome.damages.map { "<li>\(HTMLText.escaped("\($0)"))</li>\n" }.joined()
    let more = outcome.damageCount - outcome.damages.count
    return "<h3>What could not be read</h3>\n<ul>\n\(items)</ul>\n"
      + (more > 0 ? HTMLText.paragraph("… and \(Counted.noun(more, "more place"))") : "")
  }

  private static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { HTMLText.escaped(String($0)) }.joined(separator: "\n")
  }
}
