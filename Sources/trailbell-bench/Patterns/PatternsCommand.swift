import AlarmDefinitions
import ArgumentParser
import Foundation
import ReplayTestSupport

/// Measures what more patterns cost: one, the built-in controls, and a thousand.
struct PatternsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "patterns",
    abstract: "Measures nanoseconds per record, inflating left out, for 1, 15 and 1,000 patterns.")

  @Option(help: "The archive's folder (default: one made for the purpose).")
  var archive: String?

  @Option(help: "Runs of each row, in turn, after one that is not counted.")
  var runs = 7

  @Option(help: "Megabytes of JSON gone over in a run.")
  var megabytes = 24

  @Option(help: "Only the row with this name.")
  var only: String?

  func run() throws {
    let folder = try archive ?? ForgedArchive.made(records: 200_000)
    let json = try InflatedArchive(folder: folder, limit: megabytes << 20)
    let scans = try Self.scans().filter { only == nil || $0.name == only }
    var results = scans.map { _ in [PatternScan.Result]() }
    for run in 0...runs {
      for (index, scan) in scans.enumerated() {
        let result = scan.run(over: json)
        if run > 0 || runs == 0 { results[index].append(result) }
      }
    }
    print("patterns, scan and match   ns/record   to one    min … max   matches")
    for (scan, own) in zip(scans, results) {
      print(Self.line(scan.name, own, to: results[0]))
    }
  }

  private static func scans() throws -> [PatternScan] {
    let controls = BuiltInControl.all
    var forge = PatternForge(seed: 3)
    return [
      try PatternScan(
        name: "1", patterns: controls.filter { $0.number == "4.8" }.map(\.pattern)),
      try PatternScan(name: "15", patterns: controls.map(\.pattern)),
      try PatternScan(name: "1000", patterns: forge.patterns(1000)),
    ]
  }

  private static func line(
    _ name: String, _ own: [PatternScan.Result], to baseline: [PatternScan.Result]
  ) -> String {
    let times = own.map(\.nanosecondsPerRecord).sorted()
    let ratios = zip(own, baseline).map { $0.seconds / $1.seconds }.sorted()
    return String(
      format: "%@ %35.0f %8.2f  %.2f … %.2f %8d", name.padded(to: 4), times[times.count / 2],
      ratios[ratios.count / 2], ratios.first ?? 0, ratios.last ?? 0, own.first?.matches ?? 0)
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
