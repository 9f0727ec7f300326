import AlarmStates
import MetricAlarms
import TrailReplay

/// The report for spreadsheets: comma-separated values (RFC 4180), a heading and then rows of one kind.
///
/// The columns have the names of the JSON lines' keys, times are in UTC, and an empty cell is an absent fact. A
/// text that a spreadsheet might compute has an apostrophe put before it.
public struct CSVReport: ReplayReport {
  /// What may be asked of the form.
  public static let traits = ReportTraits(
    nature: "rows of one kind for spreadsheets", abilities: [.samples, .show, .trials])

  private let subject: ReportSubject
  private let style: ReportStyle

  /// Creates the report of `subject`; `style` says whether it goes to a terminal.
  public init(of subject: ReportSubject, style: ReportStyle) {
    (self.subject, self.style) = (subject, style)
  }

  /// Hands the lines of the one kind among `kinds` to `write`; of several, of the first in their order.
  public func write(_ kinds: Set<ReportKind>, to write: (String) -> Void) {
    switch subject {
    case .replay(let outcomes):
      guard let kind = ReportKind.allCases.first(where: kinds.contains) else { return }
      self.write(kind, of: outcomes, to: write)
    case .simulation(let simulated):
      let table = CSVTable(TransitionRow.columns, style: style)
      write(table.heading)
      for story in simulated.stories {
        for change in story.changes {
          write(table.line(of: TransitionRow(change, of: story.alarm, simulated)))
        }
      }
    }
  }

  private func write(
    _ kind: ReportKind, of outcomes: [ReplayOutcome], to write: (String) -> Void
  ) {
    // Windows and matches are the same under each treatment of missing data.
    let outcomes = kind == .transitions ? outcomes[...] : outcomes.prefix(1)
    switch kind {
    case .transitions:
      let table = CSVTable(TransitionRow.columns, style: style)
      write(table.heading)
      for outcome in outcomes {
        for event in ReplayFacts(outcome).events {
          write(table.line(of: TransitionRow(event, outcome.plan)))
        }
      }
    case .windows:
      let table = CSVTable(WindowRow.columns, style: style)
      write(table.heading)
      for outcome in outcomes {
        for window in ReplayFacts(outcome).windows { write(table.line(of: window)) }
      }
    case .matches:
      let table = CSVTable(MatchRow.columns, style: style)
      write(table.heading)
      for facts in outcomes.map(ReplayFacts.init) {
        for match in facts.matches { write(table.line(of: MatchRow(match, facts))) }
      }
    case .excepted:
      let table = CSVTable(MatchRow.exceptedColumns, style: style)
      write(table.heading)
      for facts in outcomes.map(ReplayFacts.init) {
        for excepted in facts.excepted { write(table.line(of: MatchRow(excepted, facts))) }
      }
    }
  }
}
