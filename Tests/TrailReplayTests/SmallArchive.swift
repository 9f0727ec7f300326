import FilterPatterns
import MetricAlarms
import MetricWindows
import ReplayReports
import ReplayTestSupport
import TrailArchives
import TrailReplay

/// A few files of a few records each, to be replayed through filters under test.
struct SmallArchive {
  let folder: TemporaryFolder
  let names: [String]

  /// Writes each list of records, JSON texts, into a file of its own, delivered at minutes 00:10 on.
  init(_ files: [[String]]) throws {
    folder = try TemporaryFolder()
    var names: [String] = []
    for (index, records) in files.enumerated() {
      let name = "1_CloudTrail_eu-west-1_20260302T00\(index + 10)Z_\(index).json"
      try folder.write("{\"Records\":[" + records.joined(separator: ",") + "]}", to: name)
      names.append(name)
    }
    self.names = names
  }

  /// Each file as an input of its own.
  var inputs: [ArchiveInput] { names.map { .path(ArchiveLocation(folder.path(of: $0))) } }

  /// Replays all files in the order given by `order`, or in their own.
  func outcome(
    of filters: [MetricFilter], alarms: [MetricAlarm] = [], order: [String]? = nil,
    change: (inout ReadingSettings) -> Void = { _ in }
  ) -> ReplayOutcome {
    var reading = ReadingSettings(duplicates: .drop, jobs: 1)
    change(&reading)
    var plan = ReplayPlan(filters: filters, alarms: alarms, reading: reading)
    plan.evidenceLimit = nil
    return Replay(plan).run(
      over: (order ?? names).map { .path(ArchiveLocation(folder.path(of: $0))) })
  }

  /// A record at a time of 2 March 2026, whose `detail` is given as JSON text.
  static func record(_ clock: String, _ detail: String, id: String = "") -> String {
    let eventID = id.isEmpty ? "" : #""eventID":"\#(id)","#
    return #"{"eventVersion":"1.11",\#(eventID)"eventTime":"2026-03-02T\#(clock)Z","#
      + #""eventName":"GetObject","eventSource":"s3.amazonaws.com","detail":\#(detail)}"#
  }
}

extension MetricFilter {
  /// A filter for tests whose metric is `N/m`.
  static func test(
    _ pattern: String = "{ $.eventName = GetObject }",
    _ change: (inout TransformationSettings) -> Void = { _ in }
  ) throws -> MetricFilter {
    var settings = TransformationSettings(namespace: "N", metricName: "m")
    change(&settings)
    return try MetricFilter(
      name: "f", pattern: FilterPattern(parsing: pattern), transformation: settings)
  }
}

extension ReplayOutcome {
  /// Every series with samples, as its dimensions' values, and what its minutes add up to.
  var sums: [String: [Double]] {
    var sums: [String: [Double]] = [:]
    for (series, timeline) in zip(series, timelines) where !timeline.isEmpty {
      let name = series.dimensions.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
      sums[name] = timeline.alignedWindows(period: 60).map(\.tally.sum)
    }
    return sums
  }

  /// The JSON lines of everything.
  var lines: String {
    var text = ""
    JSONLinesReport(self).write([.transitions, .windows, .matches]) { text += $0 }
    return text
  }
}
