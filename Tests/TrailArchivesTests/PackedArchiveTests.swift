import ReplayTestSupport
import Testing
import TrailArchives

/// Whatever way an archive is packed, its files come out, each under its own name.
@Suite("Packed archives")
struct PackedArchiveTests {
  static let spans = [1, 700, 1 << 17]
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func run(_ bytes: [UInt8], span: Int = 4096, limit: RatioLimit? = nil) throws -> StreamRun
  {
    try StreamRun.ofBothStores(bytes, in: folder, span: span, limit: limit)
  }

  private static func text(_ words: String, times: Int = 1) -> [UInt8] {
    Array(String(repeating: words, count: times).utf8)
  }

  @Test("gzip in gzip is inflated twice", arguments: spans)
  func gzipInGzip(span: Int) throws {
    let members =
      GzipWriter.member(Self.text("{}")) + GzipWriter.member(Self.text("[]\n", times: 999))
    let run = try run(GzipWriter.member(members), span: span)
    #expect(run.bytes == Self.text("{}") + Self.text("[]\n", times: 999) && run.errors.isEmpty)
  }

  @Test("gzip in gzip in gzip is reported, not followed")
  func nestedTooDeep() throws {
    let packed = (0..<3).reduce(Self.text("{}")) { bytes, _ in GzipWriter.member(bytes) }
    let run = try run(packed)
    #expect(run.errors.map(\.kind) == [.nestedTooDeep] && run.bytes.isEmpty)
  }

  @Test("JSON behind gzip is handed on", arguments: ["{}", " [1]", "\n{}", "2026-03-02T"])
  func textBehindGzip(text: String) throws {
    for span in Self.spans {
      let run = try run(GzipWriter.member(Self.text("{}")) + Self.text(text), span: span)
      #expect(run.bytes == Self.text("{}" + text) && run.errors.isEmpty)
    }
  }

  private static func tar(isGNU: Bool = false) -> TarWriter {
    var tar = TarWriter()
    tar.addMember([], as: "a/", type: "5", isGNU: isGNU)
    tar.add(text("one"), as: "a/one.json", isGNU: isGNU)
    tar.addMember([], as: "a/link", type: "2", isGNU: isGNU)
    tar.add([], as: "a/empty", isGNU: isGNU)
    tar.add(GzipWriter.member(text("two", times: 400)), as: "a/two.gz", isGNU: isGNU)
    tar.add(text("x"), as: String(repeating: "long/", count: 30) + "name", isGNU: isGNU)
    return tar
  }

  private static let tarTexts = [
    "/a/one.json": "one", "/a/empty": "", "/a/two.gz": String(repeating: "two", count: 400),
    "/" + String(repeating: "long/", count: 30) + "name": "x",
  ]

  @Test("Every file of a tar archive is an entry, links and folders are none", arguments: spans)
  func tarMembers(span: Int) throws {
    for isGNU in [false, true] {
      let tar = Self.tar(isGNU: isGNU)
      for bytes in [tar.archive, GzipWriter.member(tar.archive)] {
        let run = try run(bytes, span: span)
        #expect(run.texts == Self.tarTexts)
        #expect(run.errors.isEmpty)
        #expect(run.storedBytes == bytes.count)
      }
    }
  }

  @Test("Tar archives after one another, and JSON behind them, are read")
  func tarAfterTar() throws {
    var other = TarWriter()
    other.add(Self.text("three"), as: "b")
    let run = try run(Self.tar().archive + other.archive + Self.text("{\"a\":1}"))
    #expect(run.texts.count == 6 && run.texts["/b"] == "three" && run.texts[""] == "{\"a\":1}")
    #expect(run.errors.isEmpty)
  }

  @Test("Every file of a zip archive is an entry, however it is packed", arguments: spans)
  func zipMembers(span: Int) throws {
    for method in ZipWriter.Method.allCases {
      var zip = ZipWriter()
      zip.add([], as: "a/", .stored)
      zip.add(Self.text("one", times: 900), as: "a/one.json", method)
      zip.add(GzipWriter.member(Self.text("two")), as: "two.gz", method)
      zip.add([], as: "empty", method)
      for bytes in [zip.archive, GzipWriter.member(zip.archive)] {
        let run = try run(bytes, span: span)
        #expect(
          run.texts == [
            "/a/one.json": String(repeating: "one", count: 900), "/two.gz": "two", "/empty": "",
          ], "\(method)")
        #expect(run.errors.isEmpty, "\(method)")
      }
    }
  }

  @Test("A zip archive without a file is no error")
  func emptyZip() throws {
    let run = try run(ZipWriter().archive)
    #expect(run.entries.isEmpty && run.errors.isEmpty)
  }

  @Test("A file that is empty in an archive written into a pipe ends nothing", arguments: [0, 8])
  func emptyStreamedMember(flags: Int) throws {
    var zip = ZipWriter()
    zip.add([], of: [], as: "empty", 0, flags: flags)
    zip.add(Self.text("one"), as: "one", .streamed)
    let run = try run(zip.archive)
    #expect(run.texts["/one"] == "one" && run.errors.isEmpty)
  }

  @Test("What all members of a file unpack to is counted together")
  func bombOfMembers() throws {
    let limit = RatioLimit(ratio: 5, freeBytes: 100_000)
    let member = GzipWriter.member([UInt8](repeating: 0x20, count: 40_000))
    var tar = TarWriter()
    for number in 0..<20 { tar.add(member, as: "\(number).json.gz") }
    let stopped = try run(tar.archive, limit: limit)
    #expect(stopped.bytes.count < 200_000)
    #expect(Set(stopped.errors.map(\.kind)) == [.inflatesTooMuch(limit: 5)])
    #expect(try run(tar.archive).bytes.count == 800_000)
  }

  @Test("Archives in archives are read, three deep")
  func nestedArchives() throws {
    var bytes = Self.text("deep")
    for level in 1...4 {
      var tar = TarWriter()
      tar.add(bytes, as: "\(level)")
      bytes = tar.archive
      let run = try run(bytes)
      let path = (1...level).reversed().map { "/\($0)" }.joined()
      #expect(level == 4 ? run.errors.map(\.kind) == [.nestedTooDeep] : run.texts == [path: "deep"])
    }
  }

  @Test("A zip member that cannot be read is reported, and the next ones are read")
  func unreadZipMembers() throws {
    var zip = ZipWriter()
    zip.add(Self.text("???"), of: Self.text("one"), as: "lzma", 14, flags: 0)
    zip.add(Self.text("???"), of: Self.text("one"), as: "secret", 8, flags: 1)
    zip.add(Self.text("???"), of: Self.text("one"), as: "broken", 8, flags: 0)
    zip.add(Self.text("oen"), of: Self.text("one"), as: "wrong", 0, flags: 0)
    zip.add(Self.text("fine"), as: "fine")
    let run = try run(zip.archive)
    #expect(run.texts["/fine"] == "fine")
    #expect(
      run.errors.map { "\($0)" } == [
        "is not read: zip method 14 (byte 34)", "is not read: it is encrypted (byte 73)",
        "zip archive is damaged: deflated data is damaged: invalid block type (byte 113)",
        "zip archive is damaged: a member's checksum or size is wrong (byte 153)",
      ])
    #expect(
      run.errors.map { $0.path.description.split(separator: "/").last } == [
        "lzma", "secret", "broken", "wrong",
      ])
  }

  @Test(
    "Sizes that no file has end the archive, and trap nothing",
    arguments: [
      "9223372036854775807", "-1", "99999999999999999999", "1e9",
    ])
  func hostileSizes(size: String) throws {
    var tar = TarWriter()
    tar.add(Self.text("one"), as: "one")
    let line = " size=\(size)\n"
    let length = line.utf8.count + 2
    tar.addMember(Self.text("\(length)\(line)"), as: "pax", type: "x")
    tar.add(Self.text("two"), as: "two")
    let run = try run(tar.archive)
    #expect(run.texts["/one"] == "one" && run.errors.count <= 1)
  }

  @Test("A damaged archive is reported; what came before is read")
  func damagedArchives() throws {
    var tar = Self.tar().unended
    let whole = try run(tar)
    tar[tar.count - 1024] ^= 1
    let spoilt = try run(tar)
    #expect(spoilt.errors.map(\.kind) == [.containerDamaged(.tar, "a header's checksum is wrong")])
    #expect(spoilt.entries == whole.entries.dropLast())
    let cut = try run(Array(Self.tar().unended.dropLast(1023)))
    #expect(cut.errors.map(\.kind) == [.containerDamaged(.tar, "it ends inside a header")])
    let unended = try run(Self.tar().unended)
    #expect(unended.texts == Self.tarTexts)
    #expect(unended.errors.map(\.kind) == [.containerDamaged(.tar, "it ends without its end mark")])
    var zip = ZipWriter()
    zip.add(Self.text("one"), as: "one")
    let undirected = try run(zip.unended)
    #expect(undirected.texts == ["/one": "one"])
    #expect(
      undirected.errors.map(\.kind) == [.containerDamaged(.zip, "it ends without its directory")])
  }

  @Test(
    "What is not read is named, with the command that unpacks it",
    arguments: [
      ([0x28, 0xB5, 0x2F, 0xFD], "is zstd data, which is not read; try: zstd -dc "),
      (Array("BZh91AY&SY".utf8), "is bzip2 data, which is not read; try: bzip2 -dc "),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 1], "is xz data, which is not read; try: xz -dc "),
      (Array("PAR1....".utf8), "is parquet, which is not read; its rows as JSON lines: duckdb "),
    ] as [([UInt8], String)])
  func unreadFormats(bytes: [UInt8], words: String) throws {
    for packed in [bytes, GzipWriter.member(bytes)] {
      let run = try run(packed)
      let head = words.prefix { $0 != ";" }
      let expected =
        packed == bytes ? words : head + "; take it out of what it is in, and unpack it"
      #expect(run.errors.count == 1 && run.error?.description.hasPrefix(expected) == true)
      #expect(run.bytes.isEmpty)
    }
  }

  @Test(
    "The beginning of a magic number alone is handed on as it is",
    arguments: [
      "P", "PK", "PK\u{3}", "B", "BZ", "PAR", "(",
    ])
  func almostMagic(text: String) throws {
    let run = try run(Self.text(text))
    #expect(run.bytes == Self.text(text) && run.errors.isEmpty)
  }

  @Test("A bomb is refused once it has become too large, and the limit can be lifted")
  func bomb() throws {
    let limit = RatioLimit(ratio: 200, freeBytes: 1 << 20)
    let bomb = GzipWriter.member([UInt8](repeating: 0x20, count: 3 << 20))
    let stopped = try run(bomb, span: 1 << 16, limit: limit)
    #expect(stopped.errors.map(\.kind) == [.inflatesTooMuch(limit: 200)])
    #expect(stopped.bytes.count < 3 << 20)
    #expect(try run(bomb, span: 1 << 16).errors.isEmpty)
    var tar = TarWriter()
    tar.add(Self.text("{}"), as: "fine")
    tar.add(bomb, as: "bomb")
    tar.add(Self.text("[]"), as: "too")
    let inTar = try run(tar.archive, span: 1 << 16, limit: limit)
    #expect(inTar.errors.count == 1 && inTar.texts["/fine"] == "{}" && inTar.texts["/too"] == "[]")
  }

  @Test("A damaged archive inside an archive ends, and the outer one goes on")
  func damagedInside() throws {
    var inner = TarWriter()
    inner.add(Self.text("deep"), as: "deep")
    var innerZip = ZipWriter()
    innerZip.add(Self.text("deep"), as: "deep")
    for content in [inner.archive, innerZip.archive, GzipWriter.member(inner.archive)] {
      for method in ZipWriter.Method.allCases where method != .streamed {
        var zip = ZipWriter()
        zip.add(content, as: "inner", method)
        zip.add(Self.text("last"), as: "last")
        for index in stride(from: 35, to: zip.archive.count - 200, by: max(1, content.count / 40)) {
          var bytes = zip.archive
          bytes[index] ^= 0x10
          // It has to end; what is damaged is reported or does not matter.
          let run = try run(bytes)
          #expect(!run.errors.isEmpty || run.texts["/inner/deep"] == "deep", "byte \(index)")
        }
      }
    }
  }

  @Test("What follows a zip archive is read too, as what follows a tar archive is")
  func behindArchives() throws {
    var (tar, zip) = (TarWriter(), ZipWriter())
    tar.add(Self.text("one"), as: "one")
    zip.add(Self.text("two"), as: "two")
    for archive in [tar.archive, zip.archive] {
      for (behind, path) in [
        (Self.text("{}"), ""), (GzipWriter.member(Self.text("{}")), ""), (zip.archive, "/two"),
      ] {
        let run = try run(archive + behind)
        #expect(run.errors.isEmpty && run.texts[path] != nil && run.texts.count <= 2)
        #expect(run.bytes.count == 3 + (path.isEmpty ? 2 : 3))
      }
      #expect(try run(archive + Self.text("garbage")).errors.count == 1)
    }
  }

  @Test("A streamed zip member nobody reads is passed over by inflating it")
  func passedOver() throws {
    var zip = ZipWriter()
    zip.add([0x28, 0xB5, 0x2F, 0xFD] + Self.text("x", times: 99), as: "x.zst", .streamed)
    zip.add(Self.text("fine"), as: "fine", .streamed)
    let run = try run(zip.archive)
    #expect(run.texts["/fine"] == "fine" && run.errors.map(\.kind) == [.unread(.zstd)])
  }
}
