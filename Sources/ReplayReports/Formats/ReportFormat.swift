/// The forms in which a replay or a simulation is written: the list of all, by their names.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// For people.
  case text
  /// For programs: one JSON object a line.
  case jsonl
  /// For spreadsheets: comma-separated values, rows of one kind.
  case csv
  /// For tickets and pages: tables in GitHub's Markdown.
  case markdown
  /// For handing over: one page that needs nothing else.
  case html
  /// The messages published to SNS topics, one JSON object a line.
  case sns
  /// The events "CloudWatch Alarm State Change", one JSON object a line.
  case eventbridge
  /// The alarms' history, as `aws cloudwatch describe-alarm-history` prints it.
  case history

  private var type: any ReplayReport.Type {
    switch self {
    case .text: TextReport.self
    case .jsonl: JSONLinesReport.self
    case .csv: CSVReport.self
    case .markdown: MarkdownReport.self
    case .html: HTMLReport.self
    case .sns: SNSReport.self
    case .eventbridge: EventBridgeReport.self
    case .history: HistoryReport.self
    }
  }

  /// What may be asked of the form.
  public var traits: ReportTraits { type.traits }

  /// Returns the report of `subject` in this form.
  public func report(
    of subject: ReportSubject, style: ReportStyle = ReportStyle()
  ) -> any ReplayReport {
    type.init(of: subject, style: style)
  }
}
