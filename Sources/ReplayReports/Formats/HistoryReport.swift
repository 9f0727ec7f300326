public import TrailReplay

/// The history of alarms as `aws cloudwatch describe-alarm-history` would have printed it.
public struct HistoryReport: ReplayReport {
  /// What may be asked of the form.
  public static let traits = ReportTraits(
    nature: "CloudWatch's own", abilities: [.samples], assumptions: [.place, .actions])

  private let notices: [AlarmNotice]

  /// Creates the report of `subject`, the same in every style.
  public init(of subject: ReportSubject, style: ReportStyle) {
    self.init(subject.stories, in: subject.place)
  }

  /// Creates the report of what alarms did, those without an ARN taken to be in `place`.
  public init(_ stories: [AlarmStory], in place: AlarmPlace) {
    notices = AlarmNotice.all(of: stories, in: place)
  }

  /// Hands the document to `write`, whatever `kinds` are.
  public func write(_ kinds: Set<ReportKind>, to write: (String) -> Void) {
    write(AlarmHistory(notices).text)
  }
}
