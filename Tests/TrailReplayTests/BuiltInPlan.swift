import AlarmDefinitions
import TrailReplay

/// Plans of built-in controls for tests.
enum BuiltInPlan {
  /// All fifteen controls, every delivery counted, all evidence kept.
  static func all(duplicates: DuplicateTreatment = .count, jobs: Int = 1) -> ReplayPlan {
    plan(BuiltInControl.usual, duplicates: duplicates, jobs: jobs)
  }

  /// CIS 4.8 alone.
  static func bucketChanges(
    duplicates: DuplicateTreatment = .count, jobs: Int = 1
  ) -> ReplayPlan {
    plan(BuiltInControl.usual.filter { $0.number == "4.8" }, duplicates: duplicates, jobs: jobs)
  }

  private static func plan(
    _ controls: [BuiltInControl], duplicates: DuplicateTreatment, jobs: Int
  ) -> ReplayPlan {
    var definitions = Definitions()
    for control in controls { definitions.add(control.definitions) }
    var plan = ReplayPlan(
      filters: definitions.filters, alarms: definitions.alarms,
      reading: ReadingSettings(duplicates: duplicates, jobs: jobs))
    plan.evidenceLimit = nil
    return plan
  }
}
