import Foundation
import ReplayTestSupport

/// A folder `in` of delivery files made for one test, and runs of the program beside it.
struct MadeArchive {
  let folder: TemporaryFolder

  /// Creates an archive without files.
  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("in")
  }

  /// Creates an archive of one delivery file that holds `calls`.
  init(_ calls: [MadeCall]) throws {
    try self.init()
    try add(calls, as: "calls.json.gz")
  }

  /// Adds a gzip delivery file of `calls`.
  func add(_ calls: [MadeCall], as name: String) throws {
    try write(GzipWriter.member(Self.document(calls)), to: name)
  }

  /// Adds a file of `bytes`.
  func write(_ bytes: [UInt8], to name: String) throws {
    try folder.write(bytes, to: "in/" + name)
  }

  /// Runs the program beside the archive, which it knows as `in`.
  func run(_ arguments: String..., input: [UInt8] = []) throws -> ProcessResult {
    try TrailbellProcess.run(arguments, in: folder.path, input: input)
  }

  /// Runs a line of shell beside the archive.
  func shell(_ line: String) throws -> ProcessResult {
    try TrailbellProcess.shell(line, in: folder.path)
  }

  /// Replays the archive with its matches as JSON lines and its summary read back.
  func replay(_ more: String..., inputs: [String] = ["in"]) throws -> ReplayResult {
    try replay(more, inputs: inputs)
  }

  /// As the method above, with the further options in an array.
  func replay(_ more: [String], inputs: [String]) throws -> ReplayResult {
    let arguments =
      ["replay"] + inputs + ["--format", "jsonl", "--show", "matches"]
      + ["--summary", "summary.json", "--quiet"] + more
    let result = try TrailbellProcess.run(arguments, in: folder.path)
    return try ReplayResult(result, summary: folder.path(of: "summary.json"))
  }

  /// Returns a delivery file's JSON.
  static func document(_ calls: [MadeCall]) -> [UInt8] {
    document(calls.map(\.bytes))
  }

  /// Returns the JSON of a delivery file that holds `records`.
  static func document(_ records: [[UInt8]]) -> [UInt8] {
    Array("{\"Records\":[".utf8) + Array(records.joined(separator: [UInt8(ascii: ",")]))
      + Array("]}".utf8)
  }
}
