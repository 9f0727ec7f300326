/// Recorded texts that a replay does not write, each with the reason.
enum RecordedExclusion {
  private static let nothingIsMade =
    "a replay has no moment in which an alarm is made, changed or deleted"

  static let events = [
    "events_creation_and_missing_permission_1": nothingIsMade,
    "events_configuration_update_0": nothingIsMade, "events_deletion_0": nothingIsMade,
  ]

  static let items = [
    "control-history (2)": nothingIsMade,
    "after_create_immediate_metric_configuration_history": nothingIsMade,
  ]

  static let functions = [
    "history_retained_after_delete": "a replay sets nothing off, so that nothing fails"
  ]
}
