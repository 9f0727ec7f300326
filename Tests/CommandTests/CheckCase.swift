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
  let file: CaseFile

  static func all() throws -> [CheckCase] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return try CaseFile.all(in: folder.appendingPathComponent("Checks"), until: "=== printed")
      .map(CheckCase.init)
  }

  var description: String { file.name }

  /// The status that the check must end with.
  var status: Int32? { setting("status").flatMap { Int32($0) } }

  private func setting(_ key: String) -> String? {
    file.head.split(separator: "\n").first { $0.hasPrefix("=== \(key) ") }
      .map { String($0.dropFirst("=== \(key) ".count)) }
  }

  /// The documents by name, in their order.
  private var documents: [(name: String, text: String)] {
    file.head.components(separatedBy: "=== document ").dropFirst().map { part in
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
}
