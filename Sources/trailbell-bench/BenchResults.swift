import Foundation

/// The results of one session, and on what they were measured.
struct BenchResults: Codable {
  let archive: String
  /// The processor's name, how many there are, and the system.
  let machine: String
  /// What is checked out, with `-dirty` where files were changed since.
  let commit: String
  let date: String
  var rows: [Row] = []

  /// Begins a session.
  init(archive: String) {
    self.archive = archive
    let cpu = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let model =
      cpu.split(separator: "\n").first { $0.hasPrefix("model name") }
      .map { $0.drop { $0 != ":" }.dropFirst(2) } ?? "unknown processor"
    let info = ProcessInfo.processInfo
    machine = "\(model) × \(info.activeProcessorCount), \(info.operatingSystemVersionString)"
    commit = Self.output(of: ["git", "describe", "--always", "--dirty"])
    date = Date.now.formatted(.iso8601)
  }

  /// Reads what `write` has written.
  init(contentsOf path: String) throws {
    self = try JSONDecoder().decode(
      BenchResults.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// Writes the session as JSON.
  func write(to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let file = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try encoder.encode(self).write(to: file)
  }

  var heading: String { "\(date), commit \(commit), \(machine)\narchive: \(archive)" }

  /// The row of a workload; nil: it was not measured.
  func row(named name: String) -> Row? {
    rows.first { $0.name == name }
  }

  private static func output(of command: [String]) -> String {
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    (process.standardOutput, process.standardError) = (pipe, FileHandle.nullDevice)
    guard (try? process.run()) != nil else { return "unknown" }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: output, as: UTF8.self).trimmingCharacters(in: .newlines)
    return text.isEmpty ? "unknown" : text
  }
}
