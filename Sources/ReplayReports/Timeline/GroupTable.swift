import TrailReplay

/// Groups of a timeline's rows, a line each below a heading.
struct GroupTable {
  private let grouping: TimelineGrouping
  private let style: ReportStyle
  private let groups: [TimelineGroup]

  init(_ groups: [TimelineGroup], by grouping: TimelineGrouping, style: ReportStyle) {
    (self.groups, self.grouping, self.style) = (groups, grouping, style)
  }

  /// From the first to the last time in it; nil where there is none.
  var span: ClosedRange<Int>? {
    guard let first = groups.compactMap(\.first).min(), let last = groups.compactMap(\.last).max()
    else { return nil }
    return first...last
  }

  /// The lines, columns lined up: numbers to the right, all others to the left.
  var text: String {
    let rows = [heading] + self.rows
    let columns = heading.indices.map { column in
      column == 0
        ? TextTable.Column(least: 16, comfort: 30)
        : TextTable.Column(
          isRightAligned: isNumber(column), goes: column > 6 ? 20 - column : column > 4 ? 20 : nil)
    }
    var table = TextTable(columns, style: style)
    for row in rows { table.measure(row) }
    table.fit()
    return rows.map { table.line($0) + "\n" }.joined()
  }

  /// The same as a table in Markdown.
  var markdown: String {
    let table = MarkdownTable(
      heading.enumerated().map { column, title in
        MarkdownTable.Column(
          title: title, isOurs: column > 0, isRightAligned: isNumber(column))
      })
    return table.head + rows.map(table.line).joined()
  }

  /// Whether a column holds numbers.
  func isNumber(_ column: Int) -> Bool {
    column > 0 && column != 5 && column != 6
  }

  /// What stands above the columns.
  var heading: [String] {
    [grouping.rawValue, "count", "done", "denied", "failed", "first", "last"]
      + others.map { GroupWords.plural(of: $0) }
  }

  private var others: [TimelineGrouping] { GroupWords.counted.filter { $0 != grouping } }

  /// The cells of each group.
  var rows: [[String]] { groups.map(cells) }

  private func cells(of group: TimelineGroup) -> [String] {
    let name = SafeText.plain(GroupWords.name(of: group, by: grouping, style.times))
    let numbers = [group.count, group.done, group.denied, group.failed].map { "\($0)" }
    let times = [group.first, group.last].map { $0.map(style.times.second) ?? "-" }
    return [name] + numbers + times + others.map { "\(group.distinct($0) ?? 0)" }
  }
}

/// Words for groups and what is counted in them.
enum GroupWords {
  /// Of what the different ones are counted, in the order of the columns and keys.
  static let counted: [TimelineGrouping] = [.event, .actor, .address, .target]

  static func plural(of grouping: TimelineGrouping) -> String {
    grouping == .address ? "addresses" : grouping.rawValue + "s"
  }

  /// What a group is called in text: of a target also its kind.
  static func name(
    of group: TimelineGroup, by grouping: TimelineGrouping, _ times: TimeWords
  ) -> String {
    guard let name = group.name else { return "-" }
    if let kind = group.kind { return "\(kind.rawValue) \(name)" }
    if grouping == .actor { return ActorWords(name).text }
    return grouping == .hour ? group.first.map(times.hour) ?? name : name
  }
}
