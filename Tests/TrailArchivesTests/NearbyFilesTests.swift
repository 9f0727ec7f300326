import Foundation
import ReplayTestSupport
import Testing
import TrailArchives

@Suite("What a document may ask for")
struct NearbyFilesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("secret", to: "secret")
    try folder.write("secret", to: "own-not/secret")
    try folder.write("{}", to: "own/rules.txt")
    try folder.write("beside", to: "own/a.json")
    try folder.write("below", to: "own/b/c.json")
    try folder.write(GzipWriter.member(Array("packed".utf8)), to: "own/d.gz")
    try folder.makeLink("own/out", to: folder.path(of: "secret"))
    try folder.makeLink("own/away", to: folder.path)
    try folder.makeLink("own/in", to: "b/c.json")
  }

  private func text(of path: String) throws(NearbyFiles.Refusal) -> String {
    let nearby = NearbyFiles(of: folder.path(of: "own/rules.txt"))
    return String(decoding: try nearby.bytes(of: path, limit: 99), as: UTF8.self)
  }

  @Test(
    "A file of its folder or one below is read, links and all",
    arguments: [
      ("a.json", "beside"), ("./b/c.json", "below"), ("b/../a.json", "beside"), ("in", "below"),
      ("d.gz", "packed"), ("away/own/a.json", "beside"),
    ])
  func inside(path: String, text: String) throws {
    #expect(try self.text(of: path) == text)
  }

  @Test("An absolute path is read where it leads into the folder")
  func absolute() throws {
    #expect(try text(of: folder.path(of: "own/a.json")) == "beside")
    #expect(throws: NearbyFiles.Refusal.outside) { try text(of: folder.path(of: "secret")) }
  }

  @Test(
    "Nothing outside is read, whichever way leads there",
    arguments: [
      "../secret", "b/../../secret", "out", "away/secret", "../own-not/secret", "/etc/hostname",
      "..", "/",
    ])
  func outside(path: String) {
    #expect(throws: NearbyFiles.Refusal.outside) { try text(of: path) }
  }

  @Test("A file that is not there is said to be missing, in the folder or elsewhere")
  func missing() {
    let refusal = NearbyFiles.Refusal.unreadable("there is no such file")
    for path in ["none", "../none"] {
      #expect(throws: refusal) { try text(of: path) }
    }
  }

  @Test("Two folders whose names only look alike are two")
  func spelling() throws {
    try folder.write("{}", to: "e\u{301}/rules.txt")
    try folder.write("secret", to: "\u{E9}/secret")
    let nearby = NearbyFiles(of: folder.path(of: "e\u{301}/rules.txt"))
    #expect(throws: NearbyFiles.Refusal.outside) {
      try nearby.bytes(of: "../\u{E9}/secret", limit: 99)
    }
  }

  @Test("A pipe or a folder is not waited for, and a packed file is not unpacked beyond the limit")
  func special() throws {
    #expect(mkfifo(folder.path(of: "own/pipe"), 0o600) == 0)
    for path in ["pipe", "b"] {
      #expect(throws: NearbyFiles.Refusal.unreadable("it is not a regular file")) {
        try text(of: path)
      }
    }
    try folder.write(GzipWriter.member(Array(repeating: 0x78, count: 9 << 20)), to: "own/large.gz")
    let nearby = NearbyFiles(of: folder.path(of: "own/rules.txt"))
    let bytes = try nearby.bytes(of: "large.gz", limit: 1000)
    #expect(bytes.count > 1000 && bytes.count < 2 << 20)
  }
}
