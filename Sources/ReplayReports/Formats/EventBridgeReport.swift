public import TrailReplay

/// The events "CloudWatch Alarm State Change" that alarms would have sent, one JSON object a line.
///
/// They are sent whatever actions an alarm has. Deterministic: identifiers that CloudWatch draws at random
/// are made of what happened.
public struct EventBridgeReport: ReplayReport {
  /// What may be asked of the form.
  public static let traits = ReportTraits(
    nature: "CloudWatch's own", abilities: [.samples], assumptions: [.place])

  private let notices: [AlarmNotice]

  /// Creates the report of `subject`, the same in every style.
  public init(of subject: ReportSubject, style: ReportStyle) {
    self.init(subject.stories, in: subject.place)
  }

  /// Creates the report of what alarms did, those without an ARN taken to be in `place`.
  public init(_ stories: [AlarmStory], in place: AlarmPlace) {
    notices = AlarmNotice.inOrder(of: stories, in: place)
  }

  /// Hands the events to `write`, whatever `kinds` are.
  public func write(_ kinds: Set<ReportKind>, to write: (String) -> Void) {
    for notice in notices { write(EventBridgeEvent(notice).text + "\n") }
  }
}
