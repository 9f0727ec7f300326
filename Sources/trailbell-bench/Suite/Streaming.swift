extension Workload {
  /// One large file, and the same on standard input: inflated on one thread, walked on another.
  static func streaming(_ archives: BenchArchives) -> [Workload] {
    let replay = [BuiltProgram.trailbell, "replay", "--jobs"]
    let pipe = "\"$0\" replay --jobs 2 - < \"$1\""
    return [
      Workload(
        name: "one file ×1", command: replay + ["1", archives.oneFile], baseline: "inflate"),
      Workload(
        name: "one file ×2", command: replay + ["2", archives.oneFile], baseline: "one file ×1"),
      Workload(
        name: "standard input ×2",
        command: ["sh", "-c", pipe, BuiltProgram.trailbell, archives.oneFile],
        baseline: "one file ×1"),
    ]
  }
}
