extension Workload {
  /// Indexing the window, and finding records and fields in it, on one thread.
  static func scanning(_ archives: BenchArchives) -> [Workload] {
    let command = [BuiltProgram.benchmark, "scan", archives.archive]
    return [
      Workload(name: "index", command: command + ["--index-only"], baseline: "inflate"),
      Workload(name: "scan", command: command, baseline: "inflate"),
      Workload(name: "scan, bytewise", command: command + ["--bytewise"], baseline: "scan"),
    ]
  }
}
