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
      _ = write(head(table.span) + (groups.isEmpty ? nothing() : table.text))
      return count
    }
    var table = TimelineTable(style: style)
    let count = try outcome.forEachRow { row in
      table.measure(row)
      return true
    }
    _ = write(head(table.span) + (count.rows == 0 ? nothing() : ""))
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

  /// Which times were asked for, and which zone times are in, as a line.
  private func head(_ span: ClosedRange<Int>?) -> String { style.lines(headText(span) ?? "") }

  private func headText(_ span: ClosedRange<Int>?) -> String? {
    AskedTimes(outcome.plan).head(style.times, within: span)
  }

  /// Hands comma-separated values to `write` until that returns false, a heading first.
  public func writeCSV(to write: (String) -> Bool) throws(TimelineError) -> TimelineOutcome.Count {
    if let grouping {
      let (groups, count) = try outcome.groups(by: grouping)
      let table = CSVTable(GroupRow.columns(by: grouping), style: style)
      guard write(table.heading) else { return count }
      for group in groups where !write(table.line(of: group)) { break }
      return count
    }
    var tools = KnownTools()
    let table = CSVTable(TimelineSheetRow.columns, style: style)
    guard write(table.heading) else { return TimelineOutcome.Count() }
    return try outcome.forEachRow { row in
      write(table.line(of: TimelineSheetRow(row: row, tool: tools.words(of: row.call))))
    }
  }

  /// Hands a section in GitHub's Markdown to `write` until that returns false; a table, or one sentence.
  ///
  /// The rows are gone through twice, first for the columns that there are.
  public func writeMarkdown(
    to write: (String) -> Bool
  ) throws(TimelineError) -> TimelineOutcome.Count {
    guard write("## Timeline\n") else { return TimelineOutcome.Count() }
    if let grouping {
      let (groups, count) = try outcome.groups(by: grouping, in: style.timeZone.zone)
      let table = GroupTable(groups, by: grouping, style: style)
      _ = write(
        sectionHead(table.span)
          + (groups.isEmpty ? "\n" + nothing(MarkdownText.code) : table.markdown))
      return count
    }
    var rows = TimelineTable(style: style.unlaid)
    let count = try outcome.forEachRow { row in
      rows.measure(row)
      return true
    }
    guard count.rows > 0 else {
      _ = write(sectionHead(nil) + "\n" + nothing(MarkdownText.code))
      return count
    }
    rows.fit()
    let (table, columns) = rows.markdown
    guard write(sectionHead(rows.span) + table.head) else { return count }
    try outcome.forEachRow { row in
      let cells = rows.cells(of: row.call)
      return write(table.line(columns.map { cells[$0] }))
    }
    return count
  }

  /// The same as a paragraph.
  private func sectionHead(_ span: ClosedRange<Int>?) -> String {
    headText(span).map { "\n\($0)\n" } ?? ""
  }

  /// What a csv file without rows is: the heading of rows, or of groups.
  public static func csvHeading(by grouping: TimelineGrouping?) -> String {
    let style = ReportStyle()
    return grouping.map { CSVTable(GroupRow.columns(by: $0), style: style).heading }
      ?? CSVTable(TimelineSheetRow.columns, style: style).heading
  }

  /// The sentence where there are no times of an alarm to show rows of.
  public static func neverInAlarm(_ name: String) -> String {
    "\(SafeText.plain(name)) was never in ALARM: there is nothing to show\n"
  }

  /// The same as a section in Markdown.
  public static func neverInAlarmSection(_ name: String) -> String {
    "## Timeline\n\n\(MarkdownText.code(name)) was never in ALARM: there is nothing to show\n"
  }

  private func nothing(_ named: @escaping (String) -> String = SafeText.plain) -> String {
    guard NothingRead(outcome.tally, complete: outcome.isComplete) != .nothing else {
      return "nothing to show: no log file was read\n"
    }
    return style.lines(NoRowSentence(outcome, style.times, named: named).text, indent: 0)
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
