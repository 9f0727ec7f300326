import AlarmDefinitions
import FilterPatterns
import Foundation
import ReplayReports
import Testing
import TrailArchives
import TrailReplay

/// README's examples of the library are compiled and run here, and are what README shows: each test
/// has one between two lines of `// README`.
@Suite("README's examples of the library")
struct LibraryExampleTests {
  @Test("A pattern by itself")
  func pattern() throws {
    // README
    let pattern = try FilterPattern(parsing: "{ $.eventName = DeleteTrail }")
    let isMatch = pattern.matches(#"{"eventName":"DeleteTrail"}"#)
    // README
    #expect(isMatch)
  }

  @Test("A replay of built-in rules, and its report")
  func replay() throws {
    // The example names its archive from the package's folder.
    #expect(FileManager.default.changeCurrentDirectoryPath(Self.package.path))
    // README
    let rules = try Definitions(builtIn: "cis-4.8")
    let plan = ReplayPlan(
      filters: rules.filters, alarms: rules.alarms,
      reading: ReadingSettings(duplicates: .drop, jobs: 2))
    let outcome = Replay(plan).run(over: [.path(ArchiveLocation("Samples/Archives"))])
    TextReport(outcome, style: ReportStyle()).write([.transitions]) { print($0, terminator: "") }
    // README
    #expect(outcome.tally.records.matched == 8)
    #expect(outcome.isComplete)
  }

  @Test("README shows what is compiled here, with the imports it needs")
  func shown() throws {
    let readme = try String(contentsOf: Self.package.appending(path: "README.md"), encoding: .utf8)
    let shown = readme.components(separatedBy: "```swift\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
    let source = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
    let compiled = source.components(separatedBy: "    // README\n").enumerated()
      .filter { $0.offset % 2 == 1 }.map { Self.unindented($0.element) }
    #expect(shown.count == 2)
    for (shown, compiled) in zip(shown, compiled) {
      let parts = shown.split(separator: "\n\n", maxSplits: 1).map(String.init)
      #expect(parts.last == compiled)
      for line in parts[0].split(separator: "\n") { #expect(source.contains("\(line)\n")) }
    }
  }

  private static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func unindented(_ text: String) -> String {
    text.split(separator: "\n").map { $0.dropFirst(4) + "\n" }.joined()
  }
}
