public import TrailReplay

/// Records in order of time, a row each, or in groups: for people and for programs.
public struct TimelineReport: Sendable {
  private let outcome: TimelineOutcome
  private let grouping: TimelineGrouping?
  private let style: ReportStyle

  /// Creates the report of `outcome`: of its rows, or of what they come to by `grouping`.
  public init(
    of outcome: TimelineOutcome, by grouping: TimelineGrouping? = nil,
    style: ReportStyle = ReportStyle()
  ) {
    (self.outcome, self.grouping, self.style) = (outcome, grouping, style)
  }

  /// Hands the text for people to `write` until that returns false; one sentence where there is no row.
  ///
  /// The rows are gone through twice, first for the widths of their columns.
  public func writeText(
    to write: (String) -> Bool
  ) throws(TimelineError) -> TimelineOutcome.Count {
    if let grouping {
      let (groups, count) = try outcome.groups(by: grouping, in: style.timeZone.zone)
      let table = GroupTable(groups, by: grouping, style: style)
      _ = write(groups.isEmpty ? nothing : head(table.span) + table.text)
      return count
    }
    var table = TimelineTable(style: style)
    let count = try outcome.forEachRow { row in
      table.measure(row)
      return true
    }
    _ = write(count.rows == 0 ? nothing : head(table.span))
    table.fit()
    try outcome.forEachRow { write(table.line(of: $0)) }
    return count
  }

  /// Hands one JSON object a line to `write` until that returns false.
  public func writeLines(
    to write: (String) -> Bool
  ) throws(TimelineError) -> TimelineOutcome.Count {
    guard let grouping else {
      var tools = KnownTools()
      return try outcome.forEachRow { row in
        write(TimelineLine.text(row, tool: tools.words(of: row.call)))
      }
    }
    let (groups, count) = try outcome.groups(by: grouping)
    for group in groups where !write(TimelineLine.text(group, by: grouping)) { break }
    return count
  }

  /// Which zone times are in, where it is another than UTC.
  private func head(_ span: ClosedRange<Int>?) -> String {
    style.lines(style.times.zoneSentence(within: span, reasons: false) ?? "")
  }

  private var nothing: String {
    guard NothingRead(outcome.tally, complete: outcome.isComplete) != .nothing else {
      return "nothing to show: no log file was read\n"
    }
    return style.lines(NoRowSentence(outcome, style.times).text, indent: 0)
  }

  /// How many rows there are, and how many duplicates were left out, as a line for standard error.
  public static func totals(_ count: TimelineOutcome.Count) -> String {
    let dropped = count.duplicatesDropped
    let words = dropped > 0 ? ["\(Counted.noun(dropped, "duplicate")) dropped"] : []
    return ([Counted.noun(count.rows, "row")] + words).joined(separator: ", ") + "\n"
  }

  /// How each option of `selection` is judged, a line each, for standard error.
  public static func judgements(of selection: TimelineSelection) -> [String] {
    SelectionJudge(selection).judgements.map { judgement in
      let column = "the \(judgement.field.noun) of each row"
      let pattern = judgement.pattern.map { "the pattern " + SafeText.plain($0) }
      let ways = [pattern, judgement.isOfColumn ? column : nil].compactMap(\.self)
      return "--\(judgement.field.rawValue) is judged by \(ways.joined(separator: ", then by "))"
    }
  }
}
