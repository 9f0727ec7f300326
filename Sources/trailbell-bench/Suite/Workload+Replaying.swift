extension Workload {
  /// The main job: the default rule with one and two jobs, and all built-in rules.
  static func replaying(_ archive: String) -> [Workload] {
    [
      replay("replay --jobs 1", ["--jobs", "1"], archive),
      replay("replay --jobs 2", ["--jobs", "2"], archive),
      replay("replay -j 2, own", ["--jobs", "2", "--inflate", "own"], archive),
      replay("replay --rules cis -j 1", ["--jobs", "1", "--rules", "cis"], archive),
    ]
  }

  private static func replay(
    _ name: String, _ options: [String], _ archive: String
  ) -> Workload {
    Workload(name: name, command: [BuiltProgram.trailbell, "replay"] + options + [archive])
  }
}
