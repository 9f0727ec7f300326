import Foundation
import ReplayTestSupport
import Testing
import TrailArchives

@Suite("Archive stream")
struct ArchiveStreamTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func run(_ bytes: [UInt8], span: Int = 4096) throws -> StreamRun {
    try StreamRun.ofBothStores(bytes, in: folder, span: span)
  }

  private static func text(_ count: Int, seed: Int = 1) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    return Array(random.text(count, of: "abc{}\"\n é").utf8)
  }

  @Test(
    "Every packing gives the same bytes, whatever the room for them",
    arguments: [1, 7, 4096, 1 << 20])
  func packings(span: Int) throws {
    for (seed, packing) in DeliveryFileForge.Packing.allCases.enumerated() {
      var forge = DeliveryFileForge(seed: seed)
      let bytes = Self.text(3000, seed: seed)
      let stored = forge.file(bytes, packing)
      let run = try run(stored, span: span)
      #expect(run.bytes == bytes && run.error == nil, "\(packing)")
      #expect(run.isCompressed == (packing != .plain) && run.storedBytes == stored.count)
    }
  }

  @Test("Files larger than the buffers are read whole, compressed or not")
  func large() throws {
    let bytes = Self.text(300_000)
    for stored in [
      bytes, GzipWriter.member(bytes), GzipWriter.member(bytes, .stored),
      GzipWriter.members(bytes, cutAt: [1, 70_000, 70_000, 65_536 * 3]),
    ] {
      let run = try run(stored, span: 100_000)
      #expect(run.bytes == bytes && run.error == nil && run.storedBytes == stored.count)
    }
  }

  @Test(
    "A megabyte of one letter, the most that deflate shrinks, comes out whole",
    arguments: [1, 1000])
  func mostCompressed(span: Int) throws {
    let bytes = [UInt8](repeating: 0x61, count: span * 1000)
    let run = try run(GzipWriter.member(bytes), span: span)
    #expect(run.bytes == bytes && run.error == nil)
  }

  @Test("Thousands of members, as `cat *.gz` makes them, are all read")
  func manyMembers() throws {
    let member = GzipWriter.member(Array("{}\n".utf8))
    let run = try run(Array(repeatElement(member, count: 8000).joined()))
    #expect(run.bytes.count == 3 * 8000 && run.error == nil)
  }

  @Test("Members without a byte are no error")
  func emptyMembers() throws {
    let (empty, full) = (GzipWriter.member([]), GzipWriter.member([0x61]))
    for (stored, text) in [(empty, ""), (empty + full + empty + empty + full, "aa")] {
      let run = try run(stored, span: 1)
      #expect(run.bytes == Array(text.utf8) && run.error == nil && run.isCompressed)
    }
  }

  @Test("A member with name, comment, extra field and header checksum is read")
  func headerFields() throws {
    // The header of RFC 1952 with all fields but the checksum (FLG = FEXTRA | FNAME | FCOMMENT).
    let header: [UInt8] = [0x1F, 0x8B, 8, 0x1C, 9, 9, 9, 9, 0, 3, 2, 0, 0x41, 0x42]
    let names = Array("name\u{0}comment\u{0}".utf8)
    let stored = header + names + GzipWriter.member([0x61, 0x62]).dropFirst(10)
    #expect(try run(stored).bytes == [0x61, 0x62])
    #expect(try run(stored).error == nil)
  }

  @Test(
    "Bytes that are not gzip are handed on as they are",
    arguments: [
      [0x1F], [0x1F, 0x8C, 8], [0x8B, 0x1F], [0x7B], [0, 0, 0], Array("PK\u{3}".utf8),
    ] as [[UInt8]])
  func plain(bytes: [UInt8]) throws {
    for span in [1, 100] {
      let run = try run(bytes, span: span)
      #expect(run.bytes == bytes && run.error == nil && !run.isCompressed)
    }
  }

  @Test("A file without a byte is an error")
  func empty() throws {
    let run = try run([])
    #expect(run.error?.kind == .empty && run.error?.byte == 0 && run.bytes.isEmpty)
  }

  @Test("What is missing, forbidden or a folder is an error in the system's words")
  func unreadable() throws {
    let gone = try StreamRun.of(folder.path(of: "gone"))
    #expect(gone.error?.description == "cannot be opened: No such file or directory")
    #expect(gone.error?.path == ArchiveLocation(folder.path(of: "gone")))
    try folder.makeFolder("x.json.gz")
    let isFolder = try StreamRun.of(folder.path(of: "x.json.gz"))
    #expect(isFolder.error?.description == "cannot be read: Is a directory (byte 0)")
  }

  #if os(Linux)
  @Test("A read that fails is an error in the system's words, and does not hang")
  func readError() throws {
    let run = try StreamRun.of("/proc/self/mem")
    #expect(run.error?.description == "cannot be read: Input/output error (byte 0)")
    #expect(run.bytes.isEmpty)
  }
  #endif

  @Test("A file that is cut while it is being read is reported, and what was read is good")
  func shrinking() throws {
    for bytes in [Self.text(400_000), GzipWriter.member(Self.text(400_000), .stored)] {
      let path = try folder.write(bytes, to: "x")
      var run = StreamRun()
      var stream = try StreamRun.stream()
      try stream.open(ArchiveLocation(path))
      run.readEntries(of: &stream, span: 4096) { #expect(truncate(path, 200_000) == 0) }
      #expect(run.errors.map(\.kind) == [.shrank(missing: bytes.count - 200_000)])
      #expect(run.error?.byte == 200_000 && (199_000...200_000).contains(run.bytes.count))
      #expect(Self.text(400_000).starts(with: run.bytes))
    }
  }

  @Test("One stream reads file after file, damaged ones between")
  func reuse() throws {
    var stream = try StreamRun.stream()
    let good = GzipWriter.member(Array("good".utf8))
    let files: [([UInt8], String, Bool)] = [
      (good, "good", false), (Array(good.dropLast(3)), "good", true), (good, "good", false),
      (Array("plain".utf8), "plain", false), ([], "", true), (good + [0], "good", true),
      (good + good, "goodgood", false),
    ]
    for (bytes, text, isDamaged) in files {
      let path = ArchiveLocation(try folder.write(bytes, to: "x"))
      let run = StreamRun.read(path, with: &stream, span: 3)
      #expect(run.bytes == Array(text.utf8) && (run.error != nil) == isDamaged)
    }
  }
}
