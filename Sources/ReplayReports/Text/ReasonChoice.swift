/// Which changes of state are given their reasons.
enum ReasonChoice: CaseIterable {
  /// All of them.
  case all
  /// Those to ALARM.
  case alarms
  /// None: a page has no room for them.
  case none
}
