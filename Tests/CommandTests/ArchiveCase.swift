import Foundation
import Testing

/// An input people really met, how it is read, and the right answer.
///
/// It is a line of `Cases/archives.txt`, worked out by hand:
///
///     <matches> <status> <file> <arguments>
///
/// What is said on standard error, and the times that were understood, stand in the paragraph of the
/// same name in `Cases/archive-words.txt`; `RECORD_SNAPSHOTS=1` writes that file anew, never this one.
struct ArchiveCase: Sendable, CustomTestStringConvertible {
  /// How many records the default rule matches.
  let matches: Int
  /// The exit status of `match -c`.
  let status: Int32
  /// The file below `Cases/Archives`, then the options.
  let arguments: [String]

  var testDescription: String { arguments.joined(separator: " ") }

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "Cases")
  private static let words = folder.appending(path: "archive-words.txt")

  /// All cases, in the order of the file.
  static func all() throws -> [ArchiveCase] {
    try String(contentsOf: folder.appending(path: "archives.txt"), encoding: .utf8)
      .split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
        let parts = line.split(separator: " ").map(String.init)
        let matches = try #require(parts.first.flatMap { Int($0) })
        let status = try #require(parts.dropFirst().first.flatMap { Int32($0) })
        return ArchiveCase(matches: matches, status: status, arguments: Array(parts.dropFirst(2)))
      }
  }

  /// Every file below the folder.
  static func files() throws -> Set<String> {
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/Archives")
    return Set(files.filter { $0.contains(".") })
  }

  /// What was said of each case, by its arguments.
  static func recordedWords() throws -> [String: String] {
    let paragraphs = try String(contentsOf: words, encoding: .utf8).components(separatedBy: "\n\n")
    return Dictionary(uniqueKeysWithValues: paragraphs.map(Self.paragraph))
  }

  private static func paragraph(_ text: String) -> (String, String) {
    let lines = text.split(separator: "\n", maxSplits: 1).map(String.init)
    return (lines.first ?? "", (lines.last ?? "").trimmingCharacters(in: .newlines))
  }

  /// Writes the words of all cases anew.
  static func record() throws {
    let paragraphs = try all().map { "\($0.testDescription)\n\(try $0.actualWords())" }
    try (paragraphs.joined(separator: "\n\n") + "\n")
      .write(to: words, atomically: true, encoding: .utf8)
  }

  /// Runs a command over the case's file.
  func run(_ command: String...) throws -> ProcessResult {
    try TrailbellProcess.run(command + arguments, in: Self.folder.path + "/Archives")
  }

  /// What `match` says, and what `replay` understands of the matches' times.
  func actualWords() throws -> String {
    let counted = try run("match", "-c")
    let replayed = try run("replay", "--quiet", "--format", "jsonl", "--show", "matches")
    let times = replayed.text.matches(of: #/"eventTime":(null|"[^"]*")/#).map { $0.1 }
    let lines =
      ["times   " + times.joined(separator: " ")]
      + counted.errors.split(separator: "\n").map { "stderr  " + $0 }
    return lines.joined(separator: "\n")
  }
}
