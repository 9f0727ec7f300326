import Foundation
import ReplayTestSupport

/// Definitions as people have them, what `trailbell check` prints of them, and how it ends.
///
///     # what breaks for the user when this fails
///     === options --controls cis-4.8
///     === status 0
///     === document alarms.yaml
///     Resources: …
///     === printed
///     …
///
/// The status is written by hand; `RECORD_SNAPSHOTS=1` writes what stands behind the last of these lines. The
/// documents are written into a folder of their own, in which the check is of `.` where there are several, else
/// of the one.
struct CheckCase: Sendable, CustomStringConvertible {
  let name: String
  /// The file up to the line `=== printed`.
  private let head: String
  /// What stands behind it.
  let expected: String

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Checks")

  static func all() throws -> [CheckCase] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".txt") }.sorted().map { try CheckCase(file: $0) }
  }

  private init(file: String) throws {
    name = String(file.dropLast(4))
    let text = try String(contentsOf: Self.folder.appendingPathComponent(file), encoding: .utf8)
    let parts = text.components(separatedBy: "=== printed\n")
    (head, expected) = (parts[0], parts.count > 1 ? parts[1] : "")
  }

  var description: String { name }

  /// The status that the check must end with.
  var status: Int32? { setting("status").flatMap { Int32($0) } }

  private func setting(_ key: String) -> String? {
    head.split(separator: "\n").first { $0.hasPrefix("=== \(key) ") }
      .map { String($0.dropFirst("=== \(key) ".count)) }
  }

  /// The documents by name, in their order.
  private var documents: [(name: String, text: String)] {
    head.components(separatedBy: "=== document ").dropFirst().map { part in
      let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(lines[0]), String(lines.last ?? ""))
    }
  }

  /// Checks the documents in `place`; returns the status, and all that is printed.
  func run(in place: TemporaryFolder) throws -> (status: Int32?, printed: String) {
    for document in documents { try place.write(document.text, to: document.name) }
    let path = documents.count == 1 ? documents[0].name : "."
    let line = "trailbell check \(setting("options") ?? "") \(path)"
    let result = try TrailbellProcess.shell(line, in: place.path)
    return (result.status, result.text + "---\n" + result.errors)
  }

  /// Writes the file anew.
  func record(_ printed: String) throws {
    let file = Self.folder.appendingPathComponent(name + ".txt")
    try (head + "=== printed\n" + printed).write(to: file, atomically: true, encoding: .utf8)
  }
}
