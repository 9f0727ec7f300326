extension Workload {
  /// Reading and inflating with Trailbell's own station, and nothing else: the limit.
  static func inflating(_ archive: String) -> [Workload] {
    [
      Workload(name: "inflate only", command: [BuiltProgram.benchmark, "inflate", archive]),
      Workload(
        name: "inflate only, zlib",
        command: [BuiltProgram.benchmark, "inflate", archive, "--inflate", "zlib"]),
    ]
  }
}
