import AlarmDefinitions
import TrailReplay

/// The case file: one page in HTML that needs nothing else, for those who hand over a case and those who keep it.
///
/// What a browser may do for it is bounded by its content security policy: its own style and script, and no
/// request to anywhere. Whatever comes out of a log or of definitions is text in it, or data of its script.
public struct HTMLReport: ReplayReport {
  /// What may be asked of the form.
  public static let traits = ReportTraits(nature: "a page of everything", abilities: [])

  /// What the page calls itself.
  static let title = "Trailbell case file"

  private let outcome: ReplayOutcome?
  private let style: ReportStyle

  /// Creates the report of a replay; of samples there is none.
  public init(of subject: ReportSubject, style: ReportStyle) {
    if case .replay(let outcomes) = subject { outcome = outcomes.first } else { outcome = nil }
    var plain = ReportStyle()
    plain.circumstances = style.circumstances
    plain.ruleNames = style.ruleNames
    self.style = plain
  }

  /// Hands the page to `write`; it has all kinds in any case.
  public func write(_ kinds: Set<ReportKind>, to write: (String) -> Void) {
    guard let outcome else { return }
    let facts = ReplayFacts(outcome)
    let matches = facts.matches
    let records = CaseRecords(of: outcome, matches: matches)
    let answer = CaseAnswer(outcome, facts, style: style)
    let changes = CaseChanges(outcome, facts, style: style)
    let circumstances = style.circumstances
    PageTemplate().write(to: write) { gap in
      switch gap {
      case .title: write(HTMLText.escaped(Self.title))
      case .csp: write(HTMLText.escaped(PageFiles.contentSecurityPolicy))
      case .style: write(PageFiles.style)
      case .script: write(PageFiles.script)
      case .head: write(answer.head)
      case .alarms: write(answer.alarms)
      case .still: write(StillLanes(outcome).html)
      case .changes: write(changes.states)
      case .actors: write(answer.actors)
      case .exposure: write(changes.exposure)
      case .made: write(CaseOrigin(outcome, circumstances).html)
      case .data:
        CaseData(outcome, facts, matches, records).write(to: write)
      case .records: records.write(to: write)
      }
    }
  }
}
