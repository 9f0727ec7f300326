/// A form in which a time is written, always in UTC.
package enum TimeForm: CaseIterable, Sendable {
  /// `2026-03-02T14:03:00Z`: for programs, the millisecond dropped.
  case machine
  /// `2026-03-02T14:03:00+00:00`, as the AWS CLI writes it; with `.496000` behind the seconds where they
  /// are not whole ones.
  case commandLine
  /// `2026-03-02 14:03`; with its seconds where it is not a whole minute (periods below one).
  case dayAndMinute
  /// `14:03`, likewise.
  case minuteOfDay
  /// `2026-03-02 14:02:11`.
  case second
  /// `14:02:11`.
  case timeOfDay
  /// `02/03/26 14:02:11`, as CloudWatch writes it in reasons (R3, observed).
  case reason
  /// `2026-03-02T14:02:11.496+0000`, as in reason data and notifications (section 6, observed).
  case reasonData
  /// `Monday 02 March, 2026 14:02:11 UTC`, as in composite alarms and e-mails (C4, observed).
  case long
}
