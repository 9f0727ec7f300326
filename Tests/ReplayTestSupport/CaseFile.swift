package import Foundation

/// A case of a folder: what is given, a line that ends it, and behind it what is expected.
package struct CaseFile: Sendable {
  /// The file's name without its ending.
  package let name: String
  /// The file up to the line.
  package let head: String
  /// What stands behind it.
  package let expected: String
  private let file: URL
  private let mark: String

  /// Whether cases are to be written anew.
  package static let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"

  /// Reads the cases of `folder`, by name; the line `mark` stands before what is expected.
  package static func all(in folder: URL, until mark: String) throws -> [CaseFile] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".txt") }.sorted()
      .map { try CaseFile(folder.appendingPathComponent($0), mark) }
  }

  private init(_ file: URL, _ mark: String) throws {
    (self.file, self.mark) = (file, mark + "\n")
    name = String(file.lastPathComponent.dropLast(4))
    let parts = try String(contentsOf: file, encoding: .utf8).components(separatedBy: self.mark)
    (head, expected) = (parts[0], parts.count > 1 ? parts[1] : "")
  }

  /// Writes the file anew, with `found` as what is expected.
  package func record(_ found: String) throws {
    try (head + mark + found).write(to: file, atomically: true, encoding: .utf8)
  }
}
