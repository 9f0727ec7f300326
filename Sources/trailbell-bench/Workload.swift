/// A command whose whole run is measured, beside another one that it is compared with.
struct Workload {
  /// Its name in the table.
  let name: String
  /// The program and its arguments.
  let command: [String]
  /// The name of the workload it is compared with; nil: of none.
  let baseline: String?

  /// All workloads, each behind those it is compared with.
  static func suite(_ archives: BenchArchives) -> [Workload] {
    inflating(archives) + scanning(archives) + matching(archives) + evaluating()
      + replaying(archives) + streaming(archives) + tinyFiles(archives)
  }
}
