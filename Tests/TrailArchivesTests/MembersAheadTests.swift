import Foundation
import ReplayTestSupport
import Testing
import TrailArchives

/// Gzip members that were inflated before it was their turn give what they would have given then.
@Suite("Gzip members inflated ahead")
struct MembersAheadTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// The same bytes, read with members inflated ahead and without.
  private func runs(
    _ bytes: [UInt8], span: Int = 50_000, limit: RatioLimit? = nil, _ method: InflateMethod = .own
  ) throws -> (ahead: StreamRun, alone: StreamRun, members: EagerMembers) {
    let path = try folder.write(bytes, to: "many.gz")
    let members = EagerMembers(method)
    let ahead: StreamRun = try .of(path, span: span, limit: limit, inflate: method, ahead: members)
    if limit == nil { #expect(try fromMemory(bytes, as: path, span: span, method) == ahead) }
    return (ahead, try .of(path, span: span, limit: limit, inflate: method), members)
  }

  /// The same bytes in pieces from a store in memory, with members inflated ahead.
  private func fromMemory(
    _ bytes: [UInt8], as path: String, span: Int, _ method: InflateMethod
  ) throws -> StreamRun {
    let store = MemoryStore([ArchiveLocation(path): bytes])
    var stream = try StreamRun.stream(from: store, inflate: method)
    return StreamRun.read(
      ArchiveLocation(path), with: &stream, span: span, ahead: EagerMembers(method))
  }

  /// Digits, which pack to half their size.
  private static func text(using random: inout SeededGenerator) -> [UInt8] {
    var text = ""
    for _ in 0..<random.number(in: 0...2500) { text += String(random.next(), radix: 16) }
    return Array(text.utf8)
  }

  /// A member; some hold another one as it is, which must not be taken for one of the file's.
  private static func member(using random: inout SeededGenerator) -> [UInt8] {
    switch random.number(in: 0...9) {
    case 0: GzipWriter.member([])
    case 1: GzipWriter.member(GzipWriter.member(text(using: &random)), .stored)
    case 2: GzipWriter.member(text(using: &random), .stored)
    default: GzipWriter.member(text(using: &random))
    }
  }

  /// Members of text: so the first one begins, and those packed twice are taken for text too.
  private static func file(_ count: Int, using random: inout SeededGenerator) -> [UInt8] {
    GzipWriter.member(Array("{".utf8)) + (0..<count).flatMap { _ in member(using: &random) }
  }

  @Test("Sound members give the same, and most are inflated ahead", arguments: 0..<12)
  func sound(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let bytes = Self.file(60, using: &random)
    let (ahead, alone, members) = try runs(bytes, seed % 3 == 0 ? .zlib : .own)
    #expect(ahead == alone)
    #expect(alone.errors.isEmpty && alone.storedBytes == bytes.count)
    #expect(members.takenCount > 20)
  }

  @Test("Damage is reported at the same byte, and what follows it is found", arguments: 0..<60)
  func damaged(seed: Int) throws {
    var random = SeededGenerator(seed: 100 + seed)
    var bytes = Self.file(40, using: &random)
    for _ in 0..<random.number(in: 1...4) {
      let index = random.number(in: 0...(bytes.count - 1))
      switch random.number(in: 0...3) {
      case 0: bytes.removeLast(min(bytes.count - 100, random.number(in: 1...9000)))
      case 1: bytes.insert(contentsOf: Array("{\"n\":1}\n".utf8), at: index)
      case 2: bytes.removeSubrange(index..<min(bytes.count, index + random.number(in: 1...30)))
      default: bytes[index] ^= UInt8(random.number(in: 1...255))
      }
    }
    let (ahead, alone, members) = try runs(bytes, span: random.pick([4096, 50_000, 300_000]))
    #expect(ahead == alone)
    #expect(members.inflatedCount > 0)
  }

  @Test("Text between members, and behind them, stays where it is", arguments: 0..<6)
  func textBetween(seed: Int) throws {
    var random = SeededGenerator(seed: 200 + seed)
    let bytes =
      Self.file(20, using: &random) + Array("{\"n\":1}\n".utf8) + Self.file(20, using: &random)
      + Array("{\"n\":2}\n".utf8)
    let (ahead, alone, _) = try runs(bytes)
    #expect(ahead == alone)
  }

  @Test("A file that unpacks to too much ends at the same byte", arguments: 0..<20)
  func tooMuch(seed: Int) throws {
    var random = SeededGenerator(seed: 300 + seed)
    let bytes = Self.file(80, using: &random)
    let limit = RatioLimit(ratio: 1, freeBytes: random.number(in: 300_000...500_000))
    let (ahead, alone, members) = try runs(bytes, limit: limit)
    #expect(ahead == alone)
    #expect(alone.error?.kind == .inflatesTooMuch(limit: 1) && members.takenCount > 0)
  }

  @Test("What comes through a pipe is the same, however it comes", arguments: 0..<6)
  func pipe(seed: Int) throws {
    var random = SeededGenerator(seed: 400 + seed)
    var bytes = Self.file(40, using: &random)
    if seed % 2 == 1 { bytes[bytes.count / 2] ^= 1 }
    let step = random.pick([900, 5000, 70_000, 2_000_000])
    let alone = try piped(bytes, step, ahead: nil)
    let ahead = try piped(bytes, step, ahead: EagerMembers(.own))
    #expect(ahead == alone)
    #expect(ahead.errors.isEmpty == (seed % 2 == 0) && ahead.storedBytes == bytes.count)
  }

  /// Reads bytes from a pipe into which they are written `step` at a time.
  private func piped(
    _ bytes: [UInt8], _ step: Int, ahead: (any MembersAhead)?
  ) throws -> StreamRun {
    let fifo = folder.path(of: "pipe")
    if !FileManager.default.fileExists(atPath: fifo) { _ = try folder.makeFIFO("pipe") }
    // Reading and writing: to open a FIFO so does not wait for the other side.
    let descriptor = open(fifo, O_RDWR)
    DispatchQueue.global().async {
      for start in stride(from: 0, to: bytes.count, by: step) {
        let piece = Array(bytes[start..<min(bytes.count, start + step)])
        #expect(write(descriptor, piece, piece.count) == piece.count)
      }
      close(descriptor)
    }
    return try StreamRun.of(fifo, ahead: ahead)
  }

  @Test("A member whose length is reported wrongly is damaged as ever")
  func wrongLength() throws {
    var random = SeededGenerator(seed: 1)
    let wrong = GzipWriter.member(Self.text(using: &random)).dropLast(4) + [1, 0, 0, 0]
    let bytes = Self.file(20, using: &random) + wrong + Self.file(4, using: &random)
    let (ahead, alone, _) = try runs(bytes)
    #expect(ahead == alone && alone.error?.kind == .gzipDamaged("incorrect length check"))
  }
}
