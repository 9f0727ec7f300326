import Foundation
import ReplayTestSupport
import Testing

@Suite("The same archive gives the same bytes")
struct SameAnswerTests {
  private static let report = [
    "--rules", "cis", "--format", "jsonl", "--show", "transitions,windows,matches",
  ]

  /// The paths of the samples' delivery files, in another order than they are listed in.
  private static func paths() throws -> [String] {
    let folder = Place.package + "/" + Place.samples
    let found = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []
    let paths = found.filter { $0.hasSuffix(".json.gz") }.sorted().map { Place.samples + "/" + $0 }
    var random = SeededGenerator(seed: 8)
    return random.shuffled(paths)
  }

  private static func replay(_ arguments: [String], input: String = "") throws -> ProcessResult {
    try TrailbellProcess.run(
      ["replay"] + arguments + report, in: Place.package, input: Array(input.utf8))
  }

  @Test("More jobs change nothing a replay prints", arguments: [1, 2, 5], ["drop", "count"])
  func jobs(count: Int, duplicates: String) throws {
    let arguments = [Place.samples, "--duplicates", duplicates]
    let usual = try Self.replay(arguments)
    let other = try Self.replay(arguments + ["--jobs", "\(count)"])
    #expect(usual.status == 0)
    #expect(!usual.output.isEmpty)
    #expect(other.output == usual.output)
  }

  @Test("Naming every file, in any order, is like naming their folder")
  func namedFiles() throws {
    let walked = try Self.replay([Place.samples])
    let named = try Self.replay(try Self.paths())
    #expect(named.output == walked.output)
    #expect(named.status == 0)
  }

  @Test("What two processes read of an archive is stored in the same bytes, whatever their jobs")
  func storedReading() throws {
    let line = "trailbell-bench reading \(Place.samples) --jobs"
    let result = try TrailbellProcess.shell(
      """
      set -e; cd "$SCRATCH"; ln -s "\(Place.package)/Samples" Samples
      \(line) 1 --write one; \(line) 3 --write three; \(line) 1 --write again
      cmp one three; cmp one again; test "$(wc -c < one)" -gt 5000
      """, in: Place.package)
    #expect(result.status == 0, "\(result.errors)\(result.text)")
  }

  @Test("A list of paths from a file or standard input is like naming their folder")
  func pathLists() throws {
    let walked = try Self.replay([Place.samples])
    let lines = try Self.paths().joined(separator: "\n")
    let folder = try TemporaryFolder()
    let list = try folder.write(lines, to: "list")
    #expect(try Self.replay(["--files-from", list]).output == walked.output)
    #expect(try Self.replay(["--files-from", "-"], input: lines).output == walked.output)
    let ended = try Self.paths().map { $0 + "\0" }.joined()
    #expect(try Self.replay(["--files-from", "-", "-0"], input: ended).output == walked.output)
  }

  @Test("A path with a line feed in its name can be listed with -0")
  func lineFeedInName() throws {
    let archive = try MadeArchive()
    try archive.add([MadeCall("a")], as: "two\nlines.json.gz")
    let list = Array("in/two\nlines.json.gz\0".utf8)
    let result = try archive.run("match", "--files-from", "-", "-0", "-c", input: list)
    #expect(result.text == "1\n")
    #expect(result.status == 0)
  }

  @Test("Matching records come in listing order whatever the jobs", arguments: [1, 2, 5])
  func matchOrder(jobs: Int) throws {
    let arguments = ["match", Place.samples, "--rules", "cis"]
    let alone = try TrailbellProcess.run(arguments + ["--jobs", "1"], in: Place.package)
    let many = try TrailbellProcess.run(arguments + ["--jobs", "\(jobs)"], in: Place.package)
    #expect(!alone.output.isEmpty)
    #expect(many.output == alone.output)
  }

  @Test("Matching records of named files come in the order the files are named")
  func namedMatchOrder() throws {
    let archive = try MadeArchive()
    for name in ["a", "b", "c"] { try archive.add([MadeCall(name)], as: name) }
    let result = try archive.run("match", "in/c", "in/a", "in/b", "--jobs", "3")
    let order = try result.lines.map { try JSONText.object($0)["eventID"] as? String }
    #expect(order == ["c", "a", "b"])
  }
}
