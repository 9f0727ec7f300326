import Foundation

/// What the workloads read, made where it is missing.
struct BenchArchives {
  /// A folder of delivery files.
  let archive: String
  /// The same as one file of many gzip members.
  let oneFile: String
  /// A folder of very small delivery files.
  let tinyFiles: String
  /// The built-in controls of one standard as definitions, and the same with default values.
  let rules: (plain: String, withDefaults: String)

  /// Takes `archive`, nil for one made for the purpose, and makes the others beside it.
  init(_ archive: String?, records: Int) throws {
    let folder = try archive ?? ForgedArchive.made(records: records)
    self.archive = folder
    tinyFiles = try ForgedArchive.made(records: 80_000, recordsPerFile: 4)
    rules = try BenchRules.written()
    let name = folder.split(separator: "/").joined(separator: "-")
    oneFile = NSTemporaryDirectory() + "trailbell-bench-one-\(name).gz"
    if !FileManager.default.fileExists(atPath: oneFile) { try join(folder) }
  }

  private func join(_ folder: String) throws {
    let script =
      "find \"$0\" -name '*.gz' -print0 | sort -z | xargs -0 cat > \"$1.part\" && mv \"$1.part\" \"$1\""
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script, folder, oneFile]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Measurement.Failure(description: "\(oneFile) cannot be made")
    }
  }
}
