extension Workload {
  /// 20,000 files of four records each.
  static func tinyFiles(_ archives: BenchArchives) -> [Workload] {
    let replay = [BuiltProgram.trailbell, "replay", "--jobs"]
    return [
      Workload(
        name: "tiny files, inflate",
        command: [BuiltProgram.benchmark, "inflate", archives.tinyFiles], baseline: nil),
      Workload(
        name: "tiny files ×1", command: replay + ["1", archives.tinyFiles],
        baseline: "tiny files, inflate"),
      Workload(
        name: "tiny files ×2", command: replay + ["2", archives.tinyFiles],
        baseline: "tiny files ×1"),
    ]
  }
}
