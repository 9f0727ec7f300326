extension Workload {
  /// Matching every record with one pattern, the built-in controls', and a thousand.
  static func matching(_ archives: BenchArchives) -> [Workload] {
    let command = [BuiltProgram.benchmark, "scan", archives.archive, "--patterns"]
    return [
      Workload(name: "match 1", command: command + ["1"], baseline: "scan"),
      Workload(name: "match 15", command: command + ["15"], baseline: "match 1"),
      Workload(name: "match 1000", command: command + ["1000"], baseline: "match 1"),
    ]
  }
}
