import TrailReplay

/// A row of a csv file: a record of a timeline.
struct TimelineSheetRow {
  let row: TimelineRow
  /// The words for what the call was made with; nil: its record does not say.
  let tool: String?

  /// The columns, as the keys of a `timelineRow` in JSON lines.
  static var columns: [CSVColumn<TimelineSheetRow>] {
    let call =
      CSVColumn.event + CSVColumn.caller + CSVColumn.resource + CSVColumn.place + CSVColumn.target
    var columns: [CSVColumn<TimelineSheetRow>] = call.map { $0.of(\.row.call) }
    columns.append(CSVColumn("tool") { CSVCell($0.tool) })
    columns += CSVColumn.agent.map { $0.of(\.row.call) }
    columns.append(CSVColumn("accessKeyId") { CSVCell($0.row.accessKeyId) })
    return columns
  }
}
