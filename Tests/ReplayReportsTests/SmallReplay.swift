import AlarmStates
import FilterPatterns
import MetricAlarms
import ReplayReports
import ReplayTestSupport
import TrailArchives
import TrailReplay

/// A replay of a few records, whose outcome reports are made of.
///
/// Every record matches; the alarm looks at aligned windows of 300 seconds, one match is enough.
struct SmallReplay {
  /// Records as JSON text.
  var records: [String]
  var metricValue = 1.0
  /// The filter's name, which is the metric's too.
  var name = "Calls"
  /// Changes what is asked of the replay.
  var change: (inout ReplayPlan) -> Void = { _ in }

  init(_ records: [String]) {
    self.records = records
  }

  /// Runs the replay over one file called `calls.json`.
  func outcome() throws -> ReplayOutcome {
    let folder = try TemporaryFolder()
    let file = try folder.write(records.joined(separator: "\n"), to: "calls.json")
    let series = MetricSeries(namespace: "Tests", metricName: name)
    let filter = MetricFilter(
      name: name, pattern: try FilterPattern(parsing: "{ $.eventVersion = \"*\" }"),
      series: series, metricValue: metricValue)
    let alarm = MetricAlarm(settings: AlarmSettings(name: name, threshold: -1e308), series: series)
    var plan = ReplayPlan(
      filters: [filter], alarms: [alarm], reading: ReadingSettings(duplicates: .count, jobs: 1))
    plan.windows = .aligned
    change(&plan)
    return Replay(plan).run(over: [.path(ArchiveLocation(file))])
  }

  /// The text report of `kinds`.
  func text(_ kinds: Set<ReportKind>, style: ReportStyle = ReportStyle()) throws -> String {
    var text = ""
    TextReport(try outcome(), style: style).write(kinds) { text += $0 }
    return text
  }

  /// The JSON lines of `kinds`.
  func jsonLines(_ kinds: Set<ReportKind>) throws -> String {
    var text = ""
    JSONLinesReport(try outcome()).write(kinds) { text += $0 }
    return text
  }

  /// Returns a record at `time` with further members, given as JSON text.
  static func record(_ time: String, _ members: String...) -> String {
    let all = ["\"eventVersion\":\"1.11\"", "\"eventTime\":\"\(time)\""] + members
    return "{" + all.joined(separator: ",") + "}"
  }

  /// Returns a record of `name` in which every fact a table shows is given.
  static func call(_ clock: String, _ name: String, by actor: String) -> String {
    record(
      "2026-03-02T\(clock)Z", "\"eventName\":\"\(name)\"", "\"awsRegion\":\"eu-west-1\"",
      "\"sourceIPAddress\":\"203.0.113.9\"", "\"userIdentity\":{\"arn\":\"\(actor)\"}",
      "\"requestParameters\":{\"bucketName\":\"b\"}")
  }
}
