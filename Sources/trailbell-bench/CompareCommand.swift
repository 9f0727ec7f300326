import ArgumentParser
import Foundation

/// Runs every workload in turn with the one it is compared with, and prints the medians.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Runs every workload in turn with its baseline and prints medians and ratios.")

  @Option(help: "The archive's folder (default: one made for the purpose).")
  var archive: String?

  @Option(help: "Records of an archive made for the purpose.")
  var records = 200_000

  @Option(help: "Counted runs of each workload, after one that is not counted.")
  var runs = 5

  @Option(help: "Only workloads whose names hold this.")
  var only = ""

  @Option(help: "Where to write the results as JSON.")
  var save: String?

  @Option(help: "Earlier results: their ratios are printed beside these.")
  var compare: String?

  func run() throws {
    let earlier = try compare.map { try BenchResults(contentsOf: $0) }
    let suite = Workload.suite(try BenchArchives(archive, records: records))
    var results = BenchResults(archive: archive ?? "\(records) records made for the purpose")
    print(results.heading)
    print(Row.heading(comparing: earlier != nil))
    for workload in suite where only.isEmpty || workload.name.contains(only) {
      let baseline = suite.first { $0.name == workload.baseline }
      let row = try Row(workload, beside: baseline, runs: runs)
      print(row.text(comparing: earlier.map { $0.row(named: row.name) }))
      results.rows.append(row)
    }
    if let save { try results.write(to: save) }
  }
}
