import Foundation
import Testing

@Suite("Rules of one's own")
struct OwnRulesTests {
  private static let commandLines = "Samples/CommandLines/cis-4.8.txt"
  private static let everything = ["--format", "jsonl", "--show", "transitions,windows,matches"]

  /// Archives to replay: the samples, and the reference's records where they are there.
  private static let archives: [String] = {
    let reference = "../shared/data/invictus-2023"
    let isThere = FileManager.default.fileExists(atPath: Place.package + "/" + reference)
    return [Place.samples] + (isThere ? [reference] : [])
  }()

  private static func replay(_ archive: String, rules: String) throws -> ProcessResult {
    try TrailbellProcess.run(
      ["replay", archive, "--rules", rules] + everything, in: Place.package)
  }

  @Test("The benchmark's command lines, as pasted, are the built-in rule", arguments: archives)
  func commandLines(archive: String) throws {
    let own = try Self.replay(archive, rules: Self.commandLines)
    let builtIn = try Self.replay(archive, rules: "cis-4.8")
    #expect(!builtIn.output.isEmpty && builtIn.status == own.status)
    // How severe one's own alarm is, nobody has said.
    let rating = #/"severity":"high","techniques":\[[^\]]*\]/#
    #expect(own.text == builtIn.text.replacing(rating, with: #""severity":null,"techniques":[]"#))
  }

  @Test(
    "The reference's records are there", .enabled(if: archives.count == 1, "they are replayed"))
  func skipped() {
    print("skipped: the rules of command lines over ../shared/data, which is not there")
  }

  @Test("A folder's hidden files are not the user's definitions")
  func hiddenFiles() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("rules-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let hidden = folder.appendingPathComponent(".git")
    try FileManager.default.createDirectory(at: hidden, withIntermediateDirectories: true)
    let source = URL(fileURLWithPath: Place.package + "/" + Self.commandLines)
    try FileManager.default.copyItem(at: source, to: hidden.appendingPathComponent("copy.txt"))
    let result = try Self.replay(Place.samples, rules: folder.path)
    #expect(result.status == 65)
    #expect(result.errors.contains("no metric filter that can be used"))
  }
}
