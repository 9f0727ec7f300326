import ArgumentParser
import Foundation

/// Runs every workload of the suite against the baseline, in turn, and prints the medians.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Runs every workload in turn with zcat and prints medians and ratios.")

  @Option(help: "The archive's folder (default: one made for the purpose).")
  var archive: String?

  @Option(help: "Records of an archive made for the purpose.")
  var records = 200_000

  @Option(help: "Counted runs of each workload, after one that is not counted.")
  var runs = 5

  @Option(help: "Only workloads whose names hold this.")
  var only = ""

  func run() throws {
    let folder = try archive ?? ForgedArchive.made(records: records)
    let suite = Workload.suite(archive: folder).filter { only.isEmpty || $0.name.contains(only) }
    print("archive \(folder)")
    print(Row.heading)
    for workload in suite {
      print(try Row(workload, baseline: .zcat(archive: folder), runs: runs).text)
    }
  }
}
