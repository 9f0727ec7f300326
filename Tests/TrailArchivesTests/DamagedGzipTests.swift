import ReplayTestSupport
import Testing
import TrailArchives

/// Damage is never taken for good data: what comes is what was written, and then an error.
@Suite("Damaged gzip")
struct DamagedGzipTests {
  private let folder: TemporaryFolder
  private let bytes: [UInt8]

  init() throws {
    folder = try TemporaryFolder()
    var forge = RecordForge(seed: 3)
    bytes =
      Array(forge.recordBytes(1).joined(separator: [0x0A])) + Array(repeating: 0x61, count: 300)
  }

  private func run(_ stored: [UInt8], span: Int = 4096) throws -> StreamRun {
    try StreamRun.ofBothStores(stored, in: folder, span: span)
  }

  @Test("A file cut at any byte ends in an error, its bytes so far being good")
  func cutAnywhere() throws {
    let stored = GzipWriter.member(bytes)
    for count in 2..<stored.count {
      let run = try run(Array(stored.prefix(count)))
      #expect(run.error?.kind == .gzipEndsEarly && run.error?.byte == count)
      #expect(bytes.starts(with: run.bytes), "cut at \(count)")
    }
  }

  @Test("As much comes of a cut file with room for one byte as with room for all")
  func cutWithLittleRoom() throws {
    let stored = GzipWriter.member(bytes)
    let different = try (2..<stored.count).filter { count in
      let whole = try run(Array(stored.prefix(count)))
      return try [1, 5, 64].contains { try run(Array(stored.prefix(count)), span: $0) != whole }
    }
    #expect(different.isEmpty)
  }

  @Test("A second member cut at any byte leaves the first one whole")
  func cutSecondMember() throws {
    let member = GzipWriter.member(Array("hello".utf8))
    for count in 1..<member.count {
      let run = try run(member + member.prefix(count))
      #expect(run.bytes.starts(with: Array("hello".utf8)) && run.error != nil)
      let kind: ArchiveError.Kind = count == 1 ? .trailingBytes : .gzipEndsEarly
      #expect(run.error?.kind == kind, "cut at \(count)")
    }
  }

  @Test("A bit flipped anywhere never gives other bytes without an error", arguments: [0, 3, 7])
  func flipped(bit: Int) throws {
    for stored in [GzipWriter.member(bytes), GzipWriter.member(bytes, .stored)] {
      var accepted = 0
      // Every byte of the compressed form; of the stored one, every fifth.
      let step = stored.count < bytes.count ? 1 : 5
      for index in stride(from: 2, to: stored.count, by: step) {
        var spoilt = stored
        spoilt[index] ^= 1 << UInt8(bit)
        let run = try run(spoilt)
        // Some bits mean nothing (a file time, padding, the length of an unused code).
        #expect(run.error != nil || run.bytes == bytes, "byte \(index), bit \(bit)")
        accepted += run.error == nil ? 1 : 0
      }
      #expect(accepted < 15, "bit \(bit)")
    }
  }

  @Test("A flip in a field that means nothing changes nothing")
  func meaninglessFields() throws {
    let stored = GzipWriter.member(bytes)
    for index in 3...9 {
      var spoilt = stored
      spoilt[index] ^= 1
      let run = try run(spoilt)
      #expect(run.bytes == bytes && run.error == nil, "byte \(index)")
    }
  }

  @Test("A wrong checksum or length is reported, and the bytes before it have been handed on")
  func trailer() throws {
    let stored = GzipWriter.member(bytes)
    for index in (stored.count - 8)..<stored.count {
      var spoilt = stored
      spoilt[index] ^= 0x80
      let run = try run(spoilt)
      let isLength = index >= stored.count - 4
      let words = isLength ? "incorrect length check" : "incorrect data check"
      #expect(run.bytes == bytes && run.error?.kind == .gzipDamaged(words))
    }
  }

  @Test(
    "Bytes behind the last member are reported at their place",
    arguments: [
      [0x00], [0x1F], [0x1F, 0x8C], [0x7D, 0x7B], Array(repeating: 0x00, count: 512),
    ] as [[UInt8]])
  func trailingBytes(garbage: [UInt8]) throws {
    let stored = GzipWriter.member(bytes)
    for span in [1, 4096] {
      let run = try run(stored + garbage, span: span)
      #expect(run.bytes == bytes && run.error?.kind == .trailingBytes)
      #expect(run.error?.byte == stored.count)
    }
  }
}
