/// A form in which is written what alarms did: the one door from a run to its reader.
///
/// Each form is one file with one conforming type, and a case of `ReportFormat`, which lists all. A
/// report is given everything when it is created, and hands its text on piece by piece, since there may be
/// very much of it. The same subject must give the same bytes: a report reads no clock and draws nothing
/// at random, and what comes out of a log goes through `SafeText` or `JSONText`.
public protocol ReplayReport: Sendable {
  /// What may be asked of the form, which is refused otherwise.
  static var traits: ReportTraits { get }

  /// Creates the report of `subject`; `style` is for forms that people read on a terminal.
  init(of subject: ReportSubject, style: ReportStyle)

  /// Hands the text to `write`, its last line ended.
  ///
  /// `kinds` is for forms with the ability `show`, and for replays.
  func write(_ kinds: Set<ReportKind>, to write: (String) -> Void)
}
