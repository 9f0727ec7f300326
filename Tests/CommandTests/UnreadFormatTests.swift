import ReplayTestSupport
import Testing

/// What is packed in a way that is not read, or stands for a file that is elsewhere, is named with the
/// command that helps, wherever it was met.
@Suite("Formats that are not read")
struct UnreadFormatTests {
  private static let document = MadeArchive.document((0..<9).map { MadeCall("call-\($0)") })
  /// Deflated data with the two bytes of zlib's header.
  private static func zlib(_ level: UInt8) -> [UInt8] {
    [0x78, level] + GzipWriter.member(document).dropFirst(10).dropLast(4)
  }
  /// A frame that lz4 and zstd pass over, and what is behind it.
  private static func skippable(_ size: UInt8, _ rest: [UInt8]) -> [UInt8] {
    [0x53, 0x2A, 0x4D, 0x18, size, 0, 0, 0] + [UInt8](repeating: 7, count: Int(size)) + rest
  }

  private static let rows: [(bytes: [UInt8], title: String, command: String)] = [
    ([0x02, 0x21, 0x4C, 0x18, 9, 0, 0, 0], "lz4 data", "lz4 -dc in/x"),
    (skippable(4, [0x04, 0x22, 0x4D, 0x18]), "lz4 data", "lz4 -dc in/x"),
    (skippable(4, skippable(0, [0x28, 0xB5, 0x2F, 0xFD])), "zstd data", "zstd -dc in/x"),
    (skippable(200, []), "lz4 or zstd data", "zstd -dc in/x"),
    (zlib(0x01), "zlib data", "< in/x"), (zlib(0x5E), "zlib data", "< in/x"),
    (zlib(0x9C), "zlib data", "< in/x"), (zlib(0xDA), "zlib data", "< in/x"),
    (
      Array("/annex/objects/SHA256E-s2048--0f1e2d.json.gz\n".utf8), "a git-annex pointer",
      "git annex get in/x"
    ),
    (
      Array("outs:\n- md5: 0f1e2d\n  size: 2048\n  path: x\n".utf8), "a DVC pointer",
      "dvc pull in/x"
    ),
  ]

  @Test("They are named with a command in a walk too", arguments: rows)
  func named(row: (bytes: [UInt8], title: String, command: String)) throws {
    let archive = try MadeArchive()
    try archive.write(MadeCall("good").bytes, to: "good.json")
    try archive.write(row.bytes, to: "x")
    for command in ["replay", "match"] {
      let result = try archive.run(command, "in")
      let told = "in/x: is \(row.title), which is not read; "
      #expect(result.status == 2 && result.errors.contains(told), "\(result)")
      #expect(result.errors.contains(row.command))
    }
  }

  @Test(
    "They are named inside tar and zip archives, and what lies beside them is read", arguments: rows
  )
  func member(row: (bytes: [UInt8], title: String, command: String)) throws {
    var tar = TarWriter()
    var zip = ZipWriter()
    tar.add(row.bytes, as: "x.json")
    tar.add(MadeCall("good").bytes, as: "y.json")
    zip.add(row.bytes, as: "x.json")
    zip.add(MadeCall("good").bytes, as: "y.json")
    for (bytes, name) in [(tar.archive, "a.tar"), (zip.archive, "a.zip")] {
      let archive = try MadeArchive()
      try archive.write(bytes, to: name)
      let result = try archive.run("match", "-c", "in")
      #expect(result.text == "1\n" && result.status == 2, "\(result)")
      #expect(result.errors.contains("in/\(name)/x.json: is \(row.title), which is not read; "))
      let remedy = row.title.hasSuffix("pointer") ? "get the file where" : "take it out of"
      #expect(result.errors.contains(remedy))
    }
  }

  @Test(
    "Text that begins as zlib's header does is text",
    arguments: ["x^2 + y^2 = r^2\n", "x^\n", "x^2 caf\u{e9}\n"])
  func text(content: String) throws {
    let archive = try MadeArchive()
    try archive.write(MadeCall("good").bytes, to: "good.json")
    try archive.write(Array(content.utf8), to: "notes")
    let result = try archive.run("match", "-c", "in")
    #expect(result.status == 0 && result.errors.isEmpty, "\(result)")
  }

  @Test("A link to a file that git-annex has not got is reported, in a walk and named")
  func annexLink() throws {
    let archive = try MadeArchive()
    try archive.write(MadeCall("good").bytes, to: "good.json")
    try archive.folder.makeLink("in/x.json.gz", to: "../.git/annex/objects/1/2/KEY/KEY")
    try archive.folder.makeLink("in/other", to: "nowhere")
    for input in ["in", "in/x.json.gz"] {
      let result = try archive.run("match", "-c", input)
      let told = "in/x.json.gz: is a git-annex pointer, which is not read; try: git annex get in/x"
      #expect(result.status == 2 && result.errors.contains(told), "\(result)")
    }
    try archive.folder.write("x", to: ".git/annex/objects/1/2/KEY/KEY")
    #expect(try archive.run("match", "-c", "in").status == 0)
  }

  @Test("A DVC pointer is reported only where the file is missing that it is for")
  func pulled() throws {
    let archive = try MadeArchive()
    try archive.write(Array("outs:\n- md5: 0f1e2d\n  path: x.json\n".utf8), to: "x.json.dvc")
    #expect(try archive.run("match", "-c", "in").status == 2)
    try archive.write(MadeCall("good").bytes, to: "x.json")
    let result = try archive.run("match", "-c", "in")
    #expect(result.text == "1\n" && result.status == 0 && result.errors.isEmpty, "\(result)")
  }
}
