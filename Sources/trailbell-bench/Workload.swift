/// A command whose whole run is measured.
struct Workload {
  /// Its name in the table.
  let name: String
  /// The program and its arguments.
  let command: [String]

  /// What everything is compared with: inflating to nothing.
  static func zcat(archive: String) -> Workload {
    Workload(
      name: "zcat",
      command: [
        "sh", "-c", "find \"$0\" -name '*.gz' -print0 | xargs -0 zcat > /dev/null", archive,
      ])
  }

  /// All workloads, the limit first.
  static func suite(archive: String) -> [Workload] {
    inflating(archive) + replaying(archive) + matching(archive)
  }
}
