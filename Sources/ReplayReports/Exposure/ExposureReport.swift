import BucketExposure
import TrailArchives
public import TrailReplay

/// Which buckets were open to whom, from when to when, and through whom.
public struct ExposureReport: Sendable {
  private let outcome: ReplayOutcome
  private let style: ReportStyle

  /// Creates the report of what a replay found.
  public init(of outcome: ReplayOutcome, style: ReportStyle = ReportStyle()) {
    (self.outcome, self.style) = (outcome, style)
  }

  /// Hands the text for people to `write`, a bucket at a time; one sentence where there is nothing to report.
  public func writeText(to write: (String) -> Void) {
    let buckets = outcome.buckets.filter { !$0.openings.isEmpty || !$0.attempts.isEmpty }
    write(style.lines(head(isEmpty: buckets.isEmpty) ?? ""))
    for story in buckets {
      write(ExposureBlock(story, style: style).text)
    }
    if buckets.isEmpty { write(style.prose.text(nothing, indent: 2) + "\n") }
  }

  private var nothing: String {
    guard NothingRead(outcome.tally, complete: outcome.isComplete) != .nothing else {
      return "nothing to report: no log file was read"
    }
    let place = outcome.isComplete ? "" : " in what could be read"
    let unjudged = outcome.buckets.reduce(0) { $0 + $1.unjudged.count }
    let doubt =
      unjudged == 0 ? "" : "; of \(Counted.noun(unjudged, "call")) it is not known what it did"
    return
      "nothing to report\(place): no call is known to have opened a bucket to anybody outside its"
      + " account\(doubt); what was open before is not known"
  }

  /// Hands one JSON object a line to `write`.
  public func writeLines(to write: (String) -> Void) {
    for story in outcome.buckets {
      for line in ExposureLines(story, outcome).lines { write(line) }
    }
  }

  /// Hands comma-separated values to `write`: a heading, and a row for each JSON object there would be.
  public func writeCSV(to write: (String) -> Void) {
    let table = CSVTable(ExposureRow.columns, style: style)
    write(table.heading)
    for story in outcome.buckets {
      for row in ExposureRow.all(of: story) { write(table.line(of: row)) }
    }
  }

  /// Hands a section in GitHub's Markdown to `write`: a table of times and attempts, and a list of what came
  /// of them.
  public func writeMarkdown(to write: (String) -> Void) {
    write("## Buckets\n")
    let section = ExposureMarkdown(outcome.buckets, style: style)
    let head = head(isEmpty: section.isEmpty).map { "\n\($0)\n" } ?? ""
    write(head + (section.isEmpty ? "\n\(nothing)\n" : section.text))
  }

  /// Which times were asked for; and which zone times are in, where there are any.
  private func head(isEmpty: Bool) -> String? {
    AskedTimes(outcome.plan).head(style.times, within: isEmpty ? nil : outcome.timeSpan)
  }

  /// Remarks that are printed one by one; of more only the number is.
  private static let mostRemarks = 20

  /// What nobody can judge, a line each, for standard error; of very many the first ones.
  public var remarks: [String] {
    let all = outcome.buckets.flatMap { story in story.unjudged.map { (story, $0) } }
    let lines = all.prefix(Self.mostRemarks).map { story, change in
      let call = change.change.call
      return "\(BucketWords.title(of: story)): \(call.eventName ?? "-")"
        + " (\(call.file):\(call.record)): whom it lets in is not known: \(change.effect.grant.reason)"
    }
    let more = all.count - lines.count
    return (lines + (more > 0 ? ["… and \(Counted.noun(more, "more call", "more calls"))"] : []))
      .map(SafeText.plain)
  }

  /// Whether any bucket was open to anybody, for all that is known; not where guards kept it closed.
  public var findsPublic: Bool {
    openings.contains { $0.reach == .everyone }
  }

  /// Whether any bucket was open to another account than the `trusted`, for all that is known.
  public func findsOtherAccount(trusting trusted: Set<String>) -> Bool {
    openings.contains { interval in
      switch interval.reach {
      case .everyone: false
      case .account(let account): !trusted.contains(account)
      case .others: true
      }
    }
  }

  private var openings: [ExposureInterval] {
    outcome.buckets.flatMap(\.openings).map(\.interval).filter { $0.effective != .restrained }
  }
}
