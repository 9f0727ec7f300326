import TrailReplay

/// A row of a csv file: a group of a timeline's rows.
enum GroupRow {
  /// The columns, as the keys of a `group` in JSON lines.
  static func columns(by grouping: TimelineGrouping) -> [CSVColumn<TimelineGroup>] {
    let own: [CSVColumn<TimelineGroup>] = [
      CSVColumn("by") { _ in .own(grouping.rawValue) },
      CSVColumn("name") { CSVCell($0.name) },
      CSVColumn("kind") { CSVCell($0.kind?.rawValue) },
      CSVColumn("count") { CSVCell($0.count) },
      CSVColumn("done") { CSVCell($0.done) },
      CSVColumn("denied") { CSVCell($0.denied) },
      CSVColumn("failed") { CSVCell($0.failed) },
      CSVColumn("first") { CSVCell(time: $0.first) },
      CSVColumn("last") { CSVCell(time: $0.last) },
    ]
    return own
      + GroupWords.counted.map { counted in
        CSVColumn(GroupWords.plural(of: counted)) { group in
          CSVCell(counted == grouping ? nil : group.distinct(counted))
        }
      }
  }
}
