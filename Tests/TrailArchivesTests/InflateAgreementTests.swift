import Foundation
import ReplayTestSupport
import Testing
import TrailArchives

/// Our own decoder gives zlib's bytes and zlib's verdict, word for word, however the data come.
@Suite("Inflating as zlib does", .timeLimit(.minutes(60)))
struct InflateAgreementTests {
  /// Cases in each of the blocks; `INFLATE_CASES` asks for that many in all.
  private static let blocks = 0..<10
  private static let casesInBlock =
    (ProcessInfo.processInfo.environment["INFLATE_CASES"].flatMap { Int($0) } ?? 6000)
    / blocks.count

  @Test("Sound and spoilt data of every kind", arguments: blocks)
  func seeded(block: Int) throws {
    let (zlib, own) = (try #require(Inflater(.zlib)), try #require(Inflater(.own)))
    for number in 0..<(Self.casesInBlock / InflateTrial.casesOfText) {
      let seed = block * 100_000_000 + number
      var trial = InflateTrial(seed: seed)
      for place in 0..<InflateTrial.casesOfText {
        let runs = trial.nextRuns(zlib: zlib, own: own)
        if runs.own != runs.zlib { Issue.record("seed \(seed), case \(place) of its text") }
      }
    }
  }

  /// Bits as a DEFLATE stream has them, written as numbers of so many bits.
  private static func bits(_ fields: [(Int, Int)]) -> [UInt8] {
    var bytes: [UInt8] = []
    var count = 0
    for (value, width) in fields {
      for bit in 0..<width {
        if count % 8 == 0 { bytes.append(0) }
        bytes[count / 8] |= UInt8(value >> bit & 1) << UInt8(count % 8)
        count += 1
      }
    }
    return bytes
  }

  /// The head of a block with codes of its own: how many there are, then the lengths' lengths in
  /// their order.
  private static func head(_ literals: Int, _ distances: Int, _ lengths: [Int]) -> [(Int, Int)] {
    [(1, 1), (2, 2), (literals - 257, 5), (distances - 1, 5), (lengths.count - 4, 4)]
      + lengths.map { ($0, 3) }
  }

  /// Blocks that no compressor writes, and what each is.
  static let rows: [(String, [UInt8])] = [
    ("a block of an unknown type", bits([(1, 1), (3, 2)])),
    ("a stored block whose length is wrong", [0x01, 5, 0, 0, 0]),
    ("an empty stored block", [0x01, 0, 0, 0xFF, 0xFF]),
    ("too many literals", bits(head(287, 1, [0, 0, 0, 0]))),
    ("too many distances", bits(head(257, 31, [0, 0, 0, 0]))),
    (
      "no code of code lengths",
      bits(head(257, 1, [0, 0, 0, 0])) + [UInt8](repeating: 0, count: 99)
    ),
    ("too many codes of code lengths", bits(head(257, 1, [1, 1, 1, 0]))),
    ("too few codes of code lengths", bits(head(257, 1, [1, 2, 0, 0]))),
    ("a repeated length that nothing comes before", bits(head(257, 1, [1, 1, 0, 0]) + [(0, 3)])),
    (
      "more repeated lengths than there are codes",
      bits(head(257, 1, [0, 0, 1, 1]) + Array(repeating: (255, 8), count: 3))
    ),
    ("a distance before the first byte", bits([(1, 1), (1, 2), (0x40, 7), (0, 5), (0, 7)])),
    ("a literal code that stands for nothing", bits([(1, 1), (1, 2), (0x63, 8)])),
    (
      "a distance code that stands for nothing",
      bits([(1, 1), (1, 2), (0x0C, 8), (0x40, 7), (0x0F, 5)])
    ),
  ]

  @Test("Blocks that no compressor writes", arguments: rows)
  func rare(name: String, data: [UInt8]) {
    let tail = [UInt8](repeating: 0, count: 400)
    for data in [data, data + tail] {
      for (piece, room) in [(1, 1), (3, 400), (1 << 16, 1 << 16)] {
        let zlib = InflateRun(of: data, by: .zlib, .none)
        let own = InflateRun(of: data, by: .own, .none, piece: piece, room: room)
        #expect(own == zlib, "\(name)")
      }
    }
  }

  @Test("Headers with every field that gzip has")
  func headers() {
    let body = Array(GzipWriter.member(Array("text".utf8)).dropFirst(10))
    for flags in 0..<256 {
      var header: [UInt8] = [0x1F, 0x8B, 8, UInt8(flags), 1, 2, 3, 4, 0, 3]
      if flags & 4 != 0 { header += [3, 0, 9, 9, 9] }
      if flags & 8 != 0 { header += Array("name\0".utf8) }
      if flags & 16 != 0 { header += Array("comment\0".utf8) }
      for checksum in [[0, 0], GzipWriter.headerChecksum(header)] {
        let data = header + (flags & 2 != 0 ? checksum : []) + body
        for piece in [1, 5, 1 << 16] {
          let own = InflateRun(of: data, by: .own, piece: piece)
          #expect(own == InflateRun(of: data, by: .zlib), "flags \(flags)")
        }
      }
    }
  }

  @Test(
    "A damaged file reads the same with either: bytes, places and words",
    arguments: Seeds.first(50, of: 150))
  func damagedFile(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    let text = (0..<random.number(in: 1...60)).map { _ in random.text(2000, of: "abcdefgh") }
    var bytes = GzipWriter.members(Array(text.joined().utf8), cutAt: [1000])
    for _ in 0..<random.number(in: 1...3) {
      bytes[random.number(in: 0...(bytes.count - 1))] ^= UInt8(random.number(in: 1...255))
    }
    let path = try folder.write(bytes, to: "x.gz")
    let zlib = try StreamRun.of(path, inflate: .zlib)
    for span in [4096, 1 << 16] {
      #expect(try StreamRun.of(path, span: span, inflate: .own) == zlib)
    }
  }

  @Test("A match goes as far back as any may, over calls and within them")
  func farMatches() {
    var random = SeededGenerator(seed: 1)
    let start = (0..<40_000).map { _ in UInt8(random.number(in: 0...255)) }
    for distance in [32_768 - 262, 32_500, 20_000, 300] {
      let text = start + start.suffix(distance).prefix(300)
      let data = GzipWriter.member(text, .best)
      for room in [400, 33_000, 1 << 17] {
        let own = InflateRun(of: data, by: .own, room: room)
        #expect(own.bytes == text && own.verdict == .memberEnd && own.used == data.count)
      }
    }
  }
}
