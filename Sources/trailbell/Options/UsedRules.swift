import AlarmDefinitions

/// The rules of a run.
struct UsedRules {
  /// Their filters and alarms.
  var definitions: Definitions
  /// Whether all that the user gave could be used.
  var isComplete = true
}
