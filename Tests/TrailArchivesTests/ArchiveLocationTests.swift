import Foundation
import ReplayTestSupport
import Testing
import TrailArchives

@Suite("Archive path")
struct ArchiveLocationTests {
  @Test(
    "A name in a folder, whatever slashes the folder ends in",
    arguments: [
      ("a", "a/x"), ("a/", "a/x"), ("a//", "a/x"), ("/", "/x"), ("//", "/x"), ("a/b", "a/b/x"),
      (".", "./x"),
    ])
  func appending(folder: String, expected: String) {
    #expect(ArchiveLocation(folder).appending(Array("x".utf8)) == ArchiveLocation(expected))
  }

  @Test(
    "The last component is what stands behind the last slash",
    arguments: [
      ("a/b.json", "b.json"), ("b.json", "b.json"), ("a/", ""), ("", ""), ("/", ""),
    ])
  func lastComponent(path: String, expected: String) {
    #expect(Array(ArchiveLocation(path).lastComponent) == Array(expected.utf8))
  }

  @Test("Paths are ordered by their bytes, not as a language orders letters")
  func order() {
    let paths = ["Z", "a", "a/b", "a0", "aé", "ae", "é"].map { ArchiveLocation($0) }
    let expected = ["Z", "a", "a/b", "a0", "ae", "aé", "é"].map { ArchiveLocation($0) }
    #expect(paths.sorted() == expected)
    #expect(ArchiveLocation(bytes: [0x7F]) < ArchiveLocation(bytes: [0x80]))
  }

  @Test("However a path was put together, its bytes tell its place", arguments: 0..<4)
  func orderAgreesWithBytes(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let paths = (0..<60).map { _ in
      let path = ArchiveLocation(random.text(random.number(in: 0...4), of: "a/0"))
      return random.chance(50)
        ? path : path.appending(Array(random.text(random.number(in: 1...3), of: "a/0").utf8))
    }
    for one in paths {
      for other in paths {
        #expect((one < other) == one.bytes.lexicographicallyPrecedes(other.bytes))
        #expect((one == other) == (one.bytes == other.bytes))
      }
    }
  }

  @Test("A file whose name is not UTF-8 is found, read and shown")
  func notUTF8() throws {
    let folder = try TemporaryFolder()
    let name: [UInt8] = [0x61, 0xFF, 0xFE, 0x2E, 0x6A]
    let path = ArchiveLocation(folder.path).appending(name)
    try folder.write("{}", to: "plain")
    let target = path.bytes.map { CChar(bitPattern: $0) } + [0]
    try #require(rename(folder.path(of: "plain"), target) == 0)
    var lister = ArchiveLister([.path(ArchiveLocation(folder.path))])
    guard case .file(let found, isNamed: false)? = lister.next() else {
      Issue.record("not found")
      return
    }
    #expect(found == path && found.description.hasSuffix("a\u{FFFD}\u{FFFD}.j"))
    var stream = try StreamRun.stream()
    #expect(StreamRun.read(found, with: &stream, span: 16).bytes == Array("{}".utf8))
  }
}
