extension Workload {
  /// Reading and inflating with Trailbell's own station, and nothing else: the limit.
  static func inflating(_ archives: BenchArchives) -> [Workload] {
    let zcat = "find \"$0\" -name '*.gz' -print0 | xargs -0 zcat > /dev/null"
    return [
      Workload(name: "zcat", command: ["sh", "-c", zcat, archives.archive], baseline: nil),
      inflate("inflate", [], archives, than: "zcat"),
      inflate("inflate, zlib", ["--inflate", "zlib"], archives, than: "inflate"),
      inflate("inflate ×2", ["--jobs", "2"], archives, than: "inflate"),
    ]
  }

  private static func inflate(
    _ name: String, _ options: [String], _ archives: BenchArchives, than baseline: String
  ) -> Workload {
    let command = [BuiltProgram.benchmark, "inflate", archives.archive]
    return Workload(name: name, command: command + options, baseline: baseline)
  }
}
