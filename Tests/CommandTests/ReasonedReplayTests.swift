import Foundation
import Testing

/// A replay of a public archive that was worked out by hand, section by section.
struct ReasonedReplay: Sendable, CustomTestStringConvertible {
  /// The options of the run, which are the section's title.
  let options: String
  /// The lines that stand in it: time, state and reason of each change.
  let changes: [String]

  var testDescription: String { options }

  /// The archive, where it lies beside the project.
  static let archive: String? = {
    let path = URL(fileURLWithPath: Place.package).deletingLastPathComponent()
      .appendingPathComponent("shared/data/invictus-2023").path
    if FileManager.default.fileExists(atPath: path) { return path }
    print("skipped: no archive at ../shared/data/invictus-2023 beside the package")
    return nil
  }()

  static func all() throws -> [ReasonedReplay] {
    let file = Place.package + "/Tests/CommandTests/Reasoned/invictus-2023.md"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    return text.components(separatedBy: "\n## ").dropFirst().map { section in
      let lines = section.split(separator: "\n")
      return ReasonedReplay(
        options: String(lines.first ?? ""),
        changes: lines.filter { $0.hasPrefix("    ") }.map { String($0.dropFirst(4)) })
    }
  }
}

@Suite("Real records against answers worked out by hand")
struct ReasonedReplayTests {
  @Test("The default alarm does what the rules say", arguments: try ReasonedReplay.all())
  func changes(replay: ReasonedReplay) throws {
    guard let archive = ReasonedReplay.archive else { return }
    let result = try TrailbellProcess.run(
      ["replay", archive, "--format", "jsonl", "--quiet"]
        + replay.options.split(separator: " ").map { String($0) }, in: Place.package)
    let found = try result.lines.map { line in
      let change = try JSONText.object(line)
      return ["at", "to", "reason"].map { change[$0] as? String ?? "" }.joined(separator: "  ")
    }
    #expect(found == replay.changes)
  }

  @Test("Both clocks, both kinds of windows and the four treatments are there")
  func complete() throws {
    let replays = try ReasonedReplay.all()
    #expect(Set(replays.map(\.options)).count == 16)
    #expect(replays.allSatisfy { !$0.changes.isEmpty })
  }
}
