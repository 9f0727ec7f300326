import ArgumentParser
import FilterPatterns
import Foundation
import MetricAlarms
import TrailArchives
import TrailReplay

/// Encodes and decodes the reading of an archive in which every record is a match.
struct ReadingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reading",
    abstract: "Encodes and decodes the reading of an archive, every record a match.")

  @Argument(help: "The archive's folder.")
  var archive: String

  @Option(help: "How often each is done; the median is printed.")
  var rounds = 5

  @Option(help: "Jobs to read with.")
  var jobs = 2

  @Option(help: "A file for the bytes of the reading that shows all; nothing is measured then.")
  var write: String?

  func run() throws {
    let plan = try plan()
    if let write {
      let bytes = Replay(plan).read([.path(ArchiveLocation(archive))]).encoded()
      return try Data(bytes).write(to: URL(filePath: write))
    }
    for showsAll in [false, true] {
      var plan = plan
      plan.showsAllMatches = showsAll
      let reading = Replay(plan).read([.path(ArchiveLocation(archive))])
      let bytes = reading.encoded()
      let encoding = rate(of: bytes.count) { _ = reading.encoded() }
      let decoding = rate(of: bytes.count) { _ = try? ArchiveReading(decoding: bytes, for: plan) }
      print(
        "\(reading.matchCount) matches\(showsAll ? ", all shown" : ""): \(bytes.count) bytes, "
          + "encoded at \(encoding) MB/s, decoded at \(decoding) MB/s")
    }
  }

  private func plan() throws -> ReplayPlan {
    let filter = try MetricFilter(
      name: "all", pattern: FilterPattern(parsing: "{ $.eventName = * }"),
      transformation: TransformationSettings(namespace: "Bench", metricName: "Records"))
    var plan = ReplayPlan(
      filters: [filter], alarms: [], reading: ReadingSettings(duplicates: .drop, jobs: jobs))
    plan.showsAllMatches = true
    return plan
  }

  /// The median rate in millions of bytes a second.
  private func rate(of count: Int, _ body: () -> Void) -> Int {
    let clock = ContinuousClock()
    let seconds = (0..<rounds).map { _ in clock.measure(body) / .seconds(1) }.sorted()
    return Int(Double(count) / seconds[rounds / 2] / 1e6)
  }
}
