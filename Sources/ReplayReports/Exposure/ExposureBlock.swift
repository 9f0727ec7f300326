import BucketExposure
import TrailReplay

/// What people read of one bucket: when it was open, who did it, and what came of it.
struct ExposureBlock {
  private let story: BucketStory
  private let style: ReportStyle

  init(_ story: BucketStory, style: ReportStyle) {
    (self.story, self.style) = (story, style)
  }

  /// The lines, each with its line feed.
  var text: String {
    SafeText.plain(BucketWords.title(of: story)) + "\n"
      + story.openings.map(text).joined() + attempts
  }

  private func text(_ opening: BucketOpening) -> String {
    let isOpen = opening.interval.effective != .restrained
    let line = style.prose.text(ExposureLine(opening, style.times).text, behind: 2, indent: 6)
    let end = line.firstIndex { $0 == " " || $0 == "\n" }.map { line[..<$0] } ?? line[...]
    let head = style.coloured(String(end), isOpen ? .alarm : .insufficientData)
    return "  " + head + line[end.endIndex...] + "\n" + table(opening)
      + (rings(opening) + reads(opening)).map { words in
        "    \(style.prose.text(words, behind: 4, indent: 6))\n"
      }.joined()
  }

  /// The calls that made the bucket open and closed it, in order of time, their columns in line.
  private func table(_ opening: BucketOpening) -> String {
    let day = opening.interval.from.seconds
    return lines(of: calls(of: opening).map { row($0.role, $0.change, on: day) }, indent: 4)
  }

  /// What each of these calls is in the story.
  func calls(of opening: BucketOpening) -> [(role: String, change: RecordedChange)] {
    var rows: [(role: String, change: RecordedChange)] = []
    rows += opening.guardsRemovedBy.map { ("guard removed", $0) }
    rows.append((Self.beginning(opening.interval), opening.openedBy))
    rows += opening.continuedBy.map { ("kept open by", $0) }
    if let ended = opening.endedBy { rows.append((Self.end(opening.interval), ended)) }
    return rows
  }

  /// What the call did that a time begins with.
  private static func beginning(_ interval: ExposureInterval) -> String {
    if interval.isProof { return "proven by" }
    guard interval.effective == .restrained else { return "opened by" }
    return interval.openedBy == interval.via ? "granted by" : "restrained by"
  }

  /// What the call did that a time ends with.
  private static func end(_ interval: ExposureInterval) -> String {
    guard let end = interval.until, !end.isClosing else { return "closed by" }
    return end.cause == .guardRemoved ? "guard removed by" : "known until"
  }

  /// Which alarms it made ring.
  func rings(_ opening: BucketOpening) -> [String] {
    let from = opening.interval.from.seconds
    if opening.interval.isProof {
      let isRestrained = opening.interval.effective == .restrained
      return ["which call \(isRestrained ? "restrained" : "opened") it is not known"]
    }
    if opening.rings.isEmpty {
      return [opening.isWatched ? "no alarm rang" : "no alarm of these rules watches this"]
    }
    return opening.rings.map { ring in
      let name = SafeText.plain(ring.alarm)
      let at = style.times.moment(ring.at, on: from)
      if ring.wasInAlarm { return "alarm \(name) was in ALARM already, since \(at)" }
      let delay = ring.at - (opening.openedBy.call.time ?? from)
      return "alarm \(name) rang at \(at), \(TimeWords.duration(max(0, delay))) after"
    }
  }

  /// What strangers read meanwhile.
  func reads(_ opening: BucketOpening) -> [String] {
    opening.reads.map { reads in
      let caller = reads.account.map { "account \($0)" } ?? "anonymous callers"
      let more = reads.hasMoreAddresses ? " and more" : ""
      return SafeText.plain(
        "read in these minutes by \(caller): \(Counted.noun(reads.count, "call")), "
          + "\(BucketWords.bytes(reads.bytes)), from \(reads.addresses.joined(separator: ", "))\(more)"
          + (reads.mayHoldRepeats ? " (may hold repeats)" : ""))
    }
  }

  /// Calls that would have opened it.
  private var attempts: String {
    let rows = story.attempts.map { attempt in
      row(
        "tried", attempt.change, on: attempt.change.event.moment.seconds,
        would: "would have been \(ExposureWords.verdict(attempt.effect.grant))")
    }
    return lines(of: rows, indent: 2)
  }

  /// Role, time, call, outcome, what would have come of it, actor, address, tool and place.
  private static let columns = [
    TextTable.Column(), TextTable.Column(), TextTable.Column(least: 14, comfort: 20),
    TextTable.Column(least: 6, comfort: 12), TextTable.Column(least: 12, comfort: 20, cut: .end),
    TextTable.Column(least: 10, comfort: 24),
    TextTable.Column(least: 12, comfort: 15, goes: 2),
    TextTable.Column(least: 7, cut: .end, goes: 1),
    TextTable.Column(),
  ]

  /// The cells of a row.
  private func row(_ role: String, _ change: RecordedChange, on day: Int, would: String = "")
    -> [String]
  {
    var cells = BucketWords.cells(of: change, on: day, style)
    cells.insert(would, at: 3)
    return [role] + cells
  }

  private func lines(of rows: [[String]], indent: Int) -> String {
    var table = TextTable(Self.columns, style: style, indent: indent)
    for row in rows { table.measure(row) }
    table.fit()
    return rows.map { table.line($0) + "\n" }.joined()
  }
}
