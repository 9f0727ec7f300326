import AlarmDefinitions
import Foundation
import Testing

/// Every kind of finding is on the list of rules and in a case file that shows its words.
@Suite("Kinds of findings")
struct FindingCaseTests {
  /// The names of rules in the case files of readings and controls and in the cases and snapshots of `trailbell check`.
  private static let shown: Set<String> = {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    let folders = [
      "AlarmDefinitionsTests/Readings", "AlarmDefinitionsTests/Controls", "CommandTests/Checks",
      "CommandTests/Snapshots",
    ]
    return folders.reduce(into: []) { names, folder in
      names.formUnion(rules(in: tests.appendingPathComponent(folder).path))
    }
  }()

  /// The names that stand in brackets behind a severity at the beginning of a line.
  private static func rules(in folder: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.flatMap { file -> [String] in
      let path = folder + "/" + file
      let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
      return text.split(separator: "\n").compactMap { line in
        line.prefixMatch(of: /(?:error|warning|note) ?\[([a-z0-9\-]+)\]/).map { String($0.1) }
      }
    }
  }

  @Test("People sort findings by the names of rules: none is given twice")
  func names() {
    let rules = DefinitionFinding.rules
    #expect(Set(rules).count == rules.count)
    for rule in rules { #expect(rule.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(rule)") }
  }

  @Test("A case shows what a finding says", arguments: DefinitionFinding.rules)
  func cases(rule: String) {
    #expect(Self.shown.contains(rule), "no case file shows \(rule)")
  }

  @Test("What is found has a rule that is on the list")
  func listed() {
    let unlisted = Self.shown.subtracting(DefinitionFinding.rules)
    #expect(unlisted.isEmpty)
  }
}
