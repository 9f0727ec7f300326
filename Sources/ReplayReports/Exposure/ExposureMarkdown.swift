import BucketExposure
import TrailReplay
import UTCTimes

/// Which buckets were open to whom, in Markdown: a table, and a list of what else is known.
struct ExposureMarkdown {
  private static let table = MarkdownTable([
    MarkdownTable.Column(title: "bucket"), MarkdownTable.Column(title: "open to"),
    MarkdownTable.Column(title: "since", isOurs: true),
    MarkdownTable.Column(title: "closed", isOurs: true), MarkdownTable.Column(title: "because"),
    MarkdownTable.Column(title: "call"), MarkdownTable.Column(title: "outcome"),
    MarkdownTable.Column(title: "actor"), MarkdownTable.Column(title: "from"),
    MarkdownTable.Column(title: "record"),
  ])

  private let rows: [ExposureRow]
  private let style: ReportStyle

  init(_ buckets: [BucketStory], style: ReportStyle) {
    (rows, self.style) = (buckets.flatMap(ExposureRow.opened), style.unlaid)
  }

  /// Whether there is nothing to report.
  var isEmpty: Bool { rows.isEmpty }

  /// The table and the list.
  var text: String {
    let items = rows.flatMap(items)
    return Self.table.head + rows.map(line).joined()
      + (items.isEmpty ? "" : "\n" + items.joined())
  }

  private func line(of row: ExposureRow) -> String {
    let words = row.opening.map { ExposureLine($0, style.times) }
    let reach = row.opening.map { ExposureWords.reach($0.interval.reach) }
    let call = row.change.call
    let cells = CallCells(of: call, actor: ActorWords(call.actor).text, style)
    return Self.table.line([
      BucketWords.title(of: row.story),
      reach.map { row.effective == .restrained ? "\($0), restrained" : $0 }
        ?? "would have been \(ExposureWords.verdict(row.grant))",
      style.times.second(row.opening?.interval.from.seconds ?? row.change.event.moment.seconds),
      words?.ending ?? "-", ExposureWords.because(row.grant, row.via), cells[.event],
      cells[.outcome], cells[.actor], cells[.address], cells[.place],
    ])
  }

  /// Other calls about it, the alarms that rang and what was read.
  private func items(of row: ExposureRow) -> [String] {
    guard let opening = row.opening else { return [] }
    let block = ExposureBlock(row.story, style: style)
    let day = opening.interval.from.seconds
    let others = block.calls(of: opening).filter { $0.change.call !== opening.openedBy.call }
    let calls = others.map { role, change in
      ([role] + BucketWords.cells(of: change, on: day, style)).filter { !$0.isEmpty }
        .joined(separator: "  ")
    }
    let bucket = MarkdownText.code(BucketWords.title(of: row.story))
    return (calls + block.rings(opening) + block.reads(opening)).map {
      "- \(bucket): \(MarkdownText.code($0))\n"
    }
  }
}
