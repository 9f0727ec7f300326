import AlarmDefinitions
import ReplayReports
import TrailArchives
import TrailReplay

/// README's example of a replay: its imports are this file's, its code is between the marks.
enum ReplayExample {
  /// Replays `archive`, which README names by its path from the package's folder.
  static func outcome(of archive: String) throws -> ReplayOutcome {
    // README
    let rules = try Definitions(builtIn: "cis-4.8")
    let plan = ReplayPlan(
      filters: rules.filters, alarms: rules.alarms,
      reading: ReadingSettings(duplicates: .drop, jobs: 2))
    let outcome = Replay(plan).run(over: [.path(ArchiveLocation(archive))])
    TextReport(outcome, style: ReportStyle()).write([.transitions]) { print($0, terminator: "") }
    // README
    return outcome
  }
}
