import Foundation

/// A shell line and all that it writes, as a file people can read.
///
///     $ trailbell replay Samples/Archives
///     status 0
///     --- standard output
///     …
///     --- standard error
///     …
///
/// Where the first line begins with `$ [80]`, standard output is a terminal of 80 columns.
///
/// A new snapshot is a file of the first line alone; `RECORD_SNAPSHOTS=1` writes the rest. Files
/// under `$SCRATCH` that the line makes are shown by the line itself, with `cat`.
struct Snapshot: Sendable, CustomStringConvertible {
  /// The file's name without its ending.
  let name: String
  /// The shell line.
  let line: String
  /// How many columns the terminal on standard output has; nil: it is none.
  let columns: Int?
  /// The whole file.
  let text: String

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Snapshots")

  /// Whether snapshots are to be written anew.
  static let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"

  /// All snapshots, by name.
  static func all() throws -> [Snapshot] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".txt") }.sorted().map { try Snapshot(file: $0) }
  }

  private init(file: String) throws {
    name = String(file.dropLast(4))
    text = try String(contentsOf: Self.folder.appendingPathComponent(file), encoding: .utf8)
    let first = text.prefix { $0 != "\n" }.dropFirst(2)
    let match = first.prefixMatch(of: #/\[([0-9]+)\] /#)
    columns = match.flatMap { Int($0.1) }
    line = String(first[(match?.range.upperBound ?? first.startIndex)...])
  }

  var description: String { name }

  /// Runs the line in the package's folder and returns what the file should hold.
  func actual() throws -> String {
    let result =
      try columns.map { try TerminalProcess.shell(line, columns: $0, in: Place.package) }
      ?? TrailbellProcess.shell(line, in: Place.package)
    let status = result.status.map { "status \($0)" } ?? "\(result.ending)"
    let text =
      "$ \(columns.map { "[\($0)] " } ?? "")\(line)\n\(status)\n--- standard output\n"
      + result.text.replacing("\u{1B}", with: "␛")
      + "--- standard error\n\(result.errors)"
    return Self.normalised(text)
  }

  /// Writes the file anew.
  func record(_ text: String) throws {
    let file = Self.folder.appendingPathComponent(name + ".txt")
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  /// Returns `text` without what differs from run to run or from version to version.
  private static func normalised(_ text: String) -> String {
    text.replacing(#/"seconds":[0-9.e-]+/#, with: #""seconds":SECONDS"#)
      .replacing(#/"version":"[0-9]+\.[0-9]+\.[0-9]+"/#, with: #""version":"VERSION""#)
  }
}
