extension Workload {
  /// The main job from end to end, with one and two jobs; all built-in rules, as definitions of a
  /// user's too, and with default values; every record a line.
  static func replaying(_ archives: BenchArchives) -> [Workload] {
    let (replay, archive) = ([BuiltProgram.trailbell, "replay", "--jobs"], [archives.archive])
    let own = replay + ["1", "--rules"]
    let match = [BuiltProgram.trailbell, "match", "--jobs", "1", "--pattern", ""]
    return [
      Workload(name: "replay ×1", command: replay + ["1"] + archive, baseline: "inflate"),
      Workload(name: "replay ×2", command: replay + ["2"] + archive, baseline: "inflate ×2"),
      Workload(
        name: "replay ×2, zlib", command: replay + ["2", "--inflate", "zlib"] + archive,
        baseline: "replay ×2"),
      Workload(
        name: "replay ×1, all rules", command: replay + ["1", "--rules", "cis"] + archive,
        baseline: "replay ×1"),
      Workload(
        name: "replay ×1, own rules", command: own + [archives.rules.plain] + archive,
        baseline: "replay ×1, all rules"),
      Workload(
        name: "replay ×1, default values", command: own + [archives.rules.withDefaults] + archive,
        baseline: "replay ×1, own rules"),
      Workload(name: "match everything ×1", command: match + archive, baseline: "replay ×1"),
    ]
  }
}
