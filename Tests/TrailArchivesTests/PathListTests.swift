import ReplayTestSupport
import Testing
import TrailArchives

@Suite("Lists of paths")
struct PathListTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["a", "b c", "tree/x", "tree/y", "-"] { try folder.write("{}", to: name) }
  }

  private func lines(list text: String, isNulSeparated: Bool = false) throws -> [String] {
    let whole = text.replacing("@", with: folder.path + "/")
    let list = ArchiveLocation(try folder.write(whole, to: "list"))
    return try ArchiveLister.linesOfBothStores(
      [.list(PathList(path: list, isNulSeparated: isNulSeparated))], in: folder)
  }

  @Test(
    "One path a line, empty lines left out, with or without an end to the last",
    arguments: [
      ("@a\n@b c\n", ["file a", "file b c"]), ("@a\n@b c", ["file a", "file b c"]),
      ("\n\n@b c\n\n\n@a\n\n", ["file b c", "file a"]), ("", []), ("\n", []),
      ("@a\n@a\n", ["file a", "again a"]),
      ("@tree\n@a\n", ["file tree/x", "file tree/y", "file a"]),
      ("@gone\n@a", ["failed gone: cannot be opened: No such file or directory", "file a"]),
      ("@-", ["file -"]),
    ])
  func lines(text: String, expected: [String]) throws {
    #expect(try lines(list: text) == expected)
  }

  @Test(
    "Paths ended by NUL may hold line feeds",
    arguments: [
      ("@a\u{0}@b c\u{0}", ["file a", "file b c"]),
      ("@a\u{0}\u{0}@tree", ["file a", "file tree/x", "file tree/y"]),
      ("@new\nline\u{0}@a", ["file new\nline", "file a"]), ("\u{0}", []),
    ])
  func nul(text: String, expected: [String]) throws {
    try folder.write("{}", to: "new\nline")
    #expect(try lines(list: text, isNulSeparated: true) == expected)
  }

  @Test("A list longer than one read is read to its end")
  func long() throws {
    let lines = try lines(list: String(repeating: "@a\n@b c\n", count: 3000))
    #expect(lines.count == 6000 && lines.prefix(3) == ["file a", "file b c", "again a"])
    #expect(lines.last == "again b c")
  }

  @Test("A list that cannot be read is an error, and the inputs behind it are listed")
  func unreadable() throws {
    let inputs: [ArchiveInput] = [
      .list(PathList(path: ArchiveLocation(folder.path(of: "gone")))),
      .list(PathList(path: ArchiveLocation(folder.path(of: "tree")))),
      .path(ArchiveLocation(folder.path(of: "a"))),
    ]
    #expect(
      ArchiveLister.lines(inputs, in: folder) == [
        "failed gone: cannot be opened: No such file or directory",
        "failed tree: cannot be read: Is a directory (byte 0)", "named a",
      ])
  }

  @Test("A list of NUL-ended paths read line by line does not lose all but the first in silence")
  func forgottenZero() throws {
    let lines = try lines(list: "@a\u{0}@b c\u{0}")
    #expect(lines.count == 1 && lines[0].hasPrefix("failed"), "\(lines)")
  }
}
