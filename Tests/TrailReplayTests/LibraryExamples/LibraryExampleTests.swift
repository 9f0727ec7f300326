import Foundation
import Testing
import TrailReplay

/// README's examples of the library are compiled and run here, each in a file that has no other imports
/// than README shows: one that is missing there is missing here, and does not compile.
@Suite("README's examples of the library")
struct LibraryExampleTests {
  private static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test("A pattern by itself")
  func pattern() throws {
    #expect(try PatternExample.isMatch())
  }

  @Test("A replay of built-in rules, and its report")
  func replay() throws {
    let archive = Self.package.appending(path: "Samples/Archives").path
    let outcome = try ReplayExample.outcome(of: archive)
    #expect(outcome.tally.records.matched == 8)
    #expect(outcome.isComplete)
  }

  @Test("README shows what is compiled here, with the imports it needs")
  func shown() throws {
    let readme = try String(contentsOf: Self.package.appending(path: "README.md"), encoding: .utf8)
    let shown = readme.components(separatedBy: "```swift\n").dropFirst()
      .map { $0.components(separatedBy: "```")[0] }
    let compiled = try ["PatternExample.swift", "ReplayExample.swift"].map(Self.example)
    #expect(shown == compiled)
  }

  /// Returns the example in a file of this folder as README shows it.
  private static func example(in name: String) throws -> String {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: name)
    let source = try String(contentsOf: file, encoding: .utf8)
    let parts = source.components(separatedBy: "    // README\n")
    try #require(parts.count == 3)
    let imports = source.components(separatedBy: "\n").filter { $0.contains("import ") }
    let code = parts[1].components(separatedBy: "\n").map { String($0.dropFirst(4)) }
    return (imports + [""] + code).joined(separator: "\n")
      .replacing("ArchiveLocation(archive)", with: #"ArchiveLocation("Samples/Archives")"#)
  }
}
