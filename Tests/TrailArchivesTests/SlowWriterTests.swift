import Foundation
import ReplayTestSupport
import Synchronization
import Testing
import TrailArchives

/// A live pipe hands on what is there, and does not wait until a buffer is full.
@Suite("Slow writers", .timeLimit(.minutes(60)))
struct SlowWriterTests {
  /// The writing end; it closes by itself after two minutes, lest a reader that waits hang.
  private final class Writer: Sendable {
    private let descriptor: Mutex<CInt?>

    init(_ path: String) {
      // Reading and writing: to open a FIFO so does not wait for the other side.
      descriptor = Mutex(open(path, O_RDWR))
      DispatchQueue.global().asyncAfter(deadline: .now() + 120) { [self] in finish() }
    }

    func write(_ bytes: some Sequence<UInt8>) {
      let bytes = Array(bytes)
      let count = descriptor.withLock { $0.map { Foundation.write($0, bytes, bytes.count) } }
      #expect(count == bytes.count)
    }

    func finish() {
      descriptor.withLock {
        if let open = $0 { close(open) }
        $0 = nil
      }
    }
  }

  private let folder: TemporaryFolder
  private let fifo: String

  init() throws {
    folder = try TemporaryFolder()
    fifo = try folder.makeFIFO("pipe")
  }

  /// Reads once with room for 1,000 bytes; nil at the end.
  private func piece(of stream: inout ArchiveStream, room: Int = 1000) throws -> [UInt8]? {
    var bytes: [UInt8] = []
    let goesOn = try bytes.append(room: room) { try stream.read(into: &$0) }
    return goesOn || !bytes.isEmpty ? bytes : nil
  }

  @Test("Plain bytes come as they are written")
  func plain() throws {
    let writer = Writer(fifo)
    var stream = try StreamRun.stream()
    try stream.open(ArchiveLocation(fifo))
    for text in ["{\"a\":1}\n", "{\"b\":2}\n", "}"] {
      writer.write(text.utf8)
      #expect(try piece(of: &stream) == Array(text.utf8))
    }
    writer.finish()
    #expect(try piece(of: &stream) == nil)
  }

  @Test("A gzip member comes as soon as it is written")
  func members() throws {
    let writer = Writer(fifo)
    var stream = try StreamRun.stream()
    try stream.open(ArchiveLocation(fifo))
    for text in ["{one", "{two", "{three"] {
      writer.write(GzipWriter.member(Array(text.utf8)))
      #expect(try piece(of: &stream) == Array(text.utf8))
    }
    writer.finish()
    #expect(try piece(of: &stream) == nil)
  }

  @Test("What zlib still holds comes although the writer is silent")
  func heldBack() throws {
    let writer = Writer(fifo)
    var stream = try StreamRun.stream()
    try stream.open(ArchiveLocation(fifo))
    // 250 equal bytes are one short code: zlib has read all of it long before all is out.
    let stored = GzipWriter.member(Array(repeating: 0x20, count: 250))
    // The end-of-block code and the trailer stay with the writer.
    let rest = 9
    writer.write(stored.dropLast(rest))
    var bytes = try piece(of: &stream, room: 10) ?? []
    for _ in 0..<24 where bytes.count < 250 {
      bytes += try piece(of: &stream, room: 10) ?? []
    }
    #expect(bytes == Array(repeating: 0x20, count: 250))
    writer.write(stored.suffix(rest))
    writer.finish()
    #expect(try piece(of: &stream) == nil)
  }

  @Test("A pipe is live also after a file that was left in its middle")
  func afterUnfinishedFile() throws {
    let letters = GzipWriter.member(Array(repeating: 0x20, count: 5000))
    let file = ArchiveLocation(try folder.write(letters, to: "file"))
    var stream = try StreamRun.stream()
    try stream.open(file)
    #expect(try piece(of: &stream, room: 10)?.count == 10)
    let writer = Writer(fifo)
    try stream.open(ArchiveLocation(fifo))
    writer.write("{}".utf8)
    let start = ContinuousClock.now
    #expect(try piece(of: &stream) == Array("{}".utf8))
    #expect(ContinuousClock.now - start < .seconds(4), "it waited for the writer's end")
    writer.finish()
  }

  @Test("A pipe closed in the middle of a member is an error")
  func closedEarly() throws {
    let writer = Writer(fifo)
    var stream = try StreamRun.stream()
    try stream.open(ArchiveLocation(fifo))
    writer.write(GzipWriter.member(Array("{hello".utf8)).dropLast(2))
    #expect(try piece(of: &stream) == Array("{hello".utf8))
    writer.finish()
    do {
      _ = try piece(of: &stream)
      Issue.record("the end was taken for a good one")
    } catch let error as ArchiveError {
      #expect(error.kind == .gzipEndsEarly)
    }
  }
}
