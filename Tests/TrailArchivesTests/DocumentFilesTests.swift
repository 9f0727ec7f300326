import ReplayTestSupport
import Testing
import TrailArchives

@Suite("Documents of a user's in files and folders")
struct DocumentFilesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// What is at `name`, one line each, with the folder's path cut off.
  private func lines(of name: String, limit: Int = 99, mayHoldOthers: Bool = false) -> [String] {
    let files = DocumentFiles(
      at: folder.path(of: name), limit: limit, mayHoldOthers: mayHoldOthers)
    return files.map { found in
      switch found {
      case .read(let name, let bytes, let isNamed):
        "\(isNamed ? "named" : "met") \(name): \(String(decoding: bytes, as: UTF8.self))"
      case .unreadable(let name, let reason): "unreadable \(name): \(reason)"
      case .notOpened(let name, let reason): "not opened \(name): \(reason)"
      }
    }.map { $0.replacing(folder.path + "/", with: "") }
  }

  @Test("A folder's hidden files, and those of hidden folders below it, are not the user's own")
  func hidden() throws {
    for name in ["a.json", "b/c.json", ".git/d", "b/.terraform/e/f", "b/.g"] {
      try folder.write("x", to: "own/" + name)
    }
    #expect(lines(of: "own") == ["met own/a.json: x", "met own/b/c.json: x"])
  }

  @Test("What is hidden is read where the user names it, or a folder inside it")
  func namedHidden() throws {
    try folder.write("x", to: ".own/a.json")
    #expect(lines(of: ".own/a.json") == ["named .own/a.json: x"])
    #expect(lines(of: ".own") == ["met .own/a.json: x"])
  }

  @Test("A folder without a file is said to be empty, one of hidden files only is passed over")
  func empty() throws {
    try folder.makeFolder("none")
    try folder.write("x", to: "hidden/.a")
    #expect(lines(of: "none") == ["unreadable none: no files are in it"])
    #expect(lines(of: "hidden") == [])
  }

  @Test("Links and FIFOs in a folder are named and not opened, and the rest is read")
  func notOpened() throws {
    let outside = try folder.write("secret", to: "outside")
    try folder.makeLink("own/a", to: outside)
    try folder.makeFIFO("own/b")
    try folder.write("x", to: "own/c")
    #expect(
      lines(of: "own") == [
        "not opened own/a: a link in a folder is not followed",
        "not opened own/b: no regular file, and not opened", "met own/c: x",
      ])
  }

  @Test("An empty file is a document, and a missing one is unreadable")
  func noBytes() throws {
    try folder.write("", to: "a")
    #expect(lines(of: "a") == ["named a: "])
    #expect(lines(of: "b") == ["unreadable b: cannot be opened: No such file or directory"])
  }

  @Test("Where others may lie among them, not even a named file counts as named")
  func mayHoldOthers() throws {
    try folder.write("x", to: "a")
    #expect(lines(of: "a", mayHoldOthers: true) == ["met a: x"])
  }

  @Test("A compressed document is inflated, and a large one read no further than shows its size")
  func limit() throws {
    let size = 4 << 20
    try folder.write(GzipWriter.member([UInt8](repeating: 0x20, count: size)), to: "a.gz")
    for (limit, counts) in [(size, size...size), (100, 101...size - 1)] {
      for found in DocumentFiles(at: folder.path(of: "a.gz"), limit: limit) {
        guard case .read(_, let bytes, _) = found else { throw Stranger() }
        #expect(counts.contains(bytes.count))
      }
    }
  }

  private struct Stranger: Error {}
}
