import Foundation
import ReplayTestSupport
import Testing
import TrailArchives

@Suite("Archive lister")
struct ArchiveListerTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func path(_ name: String) -> ArchiveInput {
    .path(ArchiveLocation(folder.path(of: name)))
  }

  private func lines(_ inputs: ArchiveInput...) -> [String] {
    ArchiveLister.lines(inputs, in: folder)
  }

  /// The same for what any store has: files in folders.
  private func linesOfBothStores(_ inputs: ArchiveInput...) throws -> [String] {
    try ArchiveLister.linesOfBothStores(inputs, in: folder)
  }

  @Test("Folders are walked in the order of their names' bytes, whatever the order of making")
  func order() throws {
    let names = [
      "b/2", "b/1", "a-1", "a/z", "Z", "a0", "b/10", ".hidden", "é", "e", "a/y/x", "a.gz/x",
    ]
    for name in names { try folder.write("{}", to: "tree/" + name) }
    try folder.makeFolder("tree/empty")
    let expected = [
      ".hidden", "Z", "a/y/x", "a/z", "a-1", "a.gz/x", "a0", "b/1", "b/10", "b/2", "e", "é",
    ]
    #expect(try linesOfBothStores(path("tree")) == expected.map { "file tree/" + $0 })
    #expect(try linesOfBothStores(path("tree/")) == expected.map { "file tree/" + $0 })
  }

  @Test("Names that begin alike, short and long, are in order too", arguments: 0..<6)
  func similar(seed: Int) throws {
    var random = SeededGenerator(seed: 40 + seed)
    let start = random.pick(["", "a", "440445894275_CloudTrail_us-east-1_20240313T00"])
    var names: Set<String> = []
    while names.count < 600 {
      let count = random.number(in: 0...20)
      let rest = (0..<count).map { _ in random.pick(["-", "0", "5", "A", "é", "~"]) }
      names.insert(start + rest.joined() + (random.number(in: 0...9) == 0 ? longEnd : ""))
    }
    for name in names where !name.isEmpty { try folder.write("", to: "tree/" + name) }
    let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let expected = sorted.filter { !$0.isEmpty }.map { "file tree/" + $0 }
    #expect(try linesOfBothStores(path("tree")) == expected)
  }

  private var longEnd: String { String(repeating: "x", count: 150) }

  @Test("Inputs are listed in the order they were named, repeated ones as such")
  func inputs() throws {
    for name in ["b", "a", "tree/c"] { try folder.write("{}", to: name) }
    let found = try linesOfBothStores(
      path("b"), .standardInput, path("tree"), path("a"), path("b"))
    #expect(found == ["named b", "standard input", "file tree/c", "named a", "again b"])
    #expect(lines() == [])
  }

  @Test("Links met in a walk are reported and not followed; a named one is")
  func links() throws {
    try folder.write("{}", to: "outside/secret")
    try folder.write("{}", to: "tree/real")
    try folder.makeLink("tree/a-file", to: folder.path(of: "outside/secret"))
    try folder.makeLink("tree/b-folder", to: folder.path(of: "outside"))
    try folder.makeLink("tree/c-loop", to: "..")
    try folder.makeLink("tree/d-dangling", to: "nowhere")
    try folder.makeLink("way", to: "tree/real")
    try folder.makeLink("folder-way", to: "outside")
    let links = [
      "link tree/a-file", "link tree/b-folder", "link tree/c-loop", "link tree/d-dangling",
    ]
    #expect(lines(path("tree")) == links + ["file tree/real"])
    #expect(lines(path("way"), path("folder-way")) == ["named way", "file folder-way/secret"])
  }

  @Test(
    "A FIFO in a folder is reported and not opened; it would hang the walk",
    .timeLimit(.minutes(60))
  )
  func fifo() throws {
    try folder.makeFIFO("tree/pipe")
    try folder.write("{}", to: "tree/real")
    #expect(lines(path("tree")) == ["special tree/pipe", "file tree/real"])
    #expect(lines(path("tree/pipe")) == ["named tree/pipe"])
  }

  @Test("A path that leads nowhere is an error in the system's words, and the rest is listed")
  func missing() throws {
    try folder.write("{}", to: "a")
    try folder.makeLink("dangling", to: "nowhere")
    let reason = "cannot be opened: No such file or directory"
    #expect(
      try linesOfBothStores(path("nowhere"), path("dangling"), path("a"))
        == ["failed nowhere: \(reason)", "failed dangling: \(reason)", "named a"])
    #expect(lines(path("a/b")) == ["failed a/b: cannot be opened: Not a directory"])
  }

  @Test("A folder that may not be read is an error, and its neighbours are listed")
  func unreadableFolder() throws {
    for name in ["a", "locked/x", "z"] { try folder.write("{}", to: "tree/" + name) }
    try folder.setPermissions(0o000, of: "tree/locked")
    defer { try? folder.setPermissions(0o700, of: "tree/locked") }
    let failure = "failed tree/locked: cannot be opened: Permission denied"
    let found = Stranger.run { lines(path("tree")) }
    #expect(found == ["file tree/a", failure, "file tree/z"])
  }

  @Test("A file that may not be read is an error in the system's words")
  func unreadableFile() throws {
    try folder.write("{}", to: "locked")
    try folder.setPermissions(0o000, of: "locked")
    let file = folder.path(of: "locked")
    let run = try Stranger.run { try StreamRun.of(file) }
    #expect(run.error?.description == "cannot be opened: Permission denied")
  }

  @Test("A very deep and a very wide tree are listed whole")
  func large() throws {
    let deep = (0..<60).map { "d\($0)" }.joined(separator: "/")
    try folder.write("{}", to: "tree/\(deep)/x")
    for number in 0..<2000 { try folder.write("", to: "tree/wide/\(number)") }
    #expect(try linesOfBothStores(path("tree")).count == 2001)
  }
}
