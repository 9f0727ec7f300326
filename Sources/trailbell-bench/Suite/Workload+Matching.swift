extension Workload {
  /// Matching records as lines: few of them, and every one.
  static func matching(_ archive: String) -> [Workload] {
    [
      match("match --jobs 1", [], archive),
      match("match everything -j 1", ["--pattern", ""], archive),
    ]
  }

  private static func match(_ name: String, _ options: [String], _ archive: String) -> Workload {
    Workload(
      name: name, command: [BuiltProgram.trailbell, "match", "--jobs", "1"] + options + [archive])
  }
}
