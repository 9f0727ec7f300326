import ReplayTestSupport
import Testing
import TrailArchives

@Suite("UTF-16 text")
struct UTF16Tests {
  private static func bytes(_ text: String, isBigEndian: Bool) -> [UInt8] {
    (Array("\u{FEFF}".utf16) + Array(text.utf16)).flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? bytes : bytes.reversed()
    }
  }

  private static func read(_ bytes: [UInt8], span: Int) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let run = try StreamRun.ofBothStores(bytes, in: folder, span: span)
    #expect(run.errors.isEmpty)
    return run.bytes
  }

  @Test(
    "is read as UTF-8, of whatever characters it is, packed or not",
    arguments: Seeds.first(6, of: 20))
  func agreement(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let parts = ["{\"a\":1}\r\n", "é", "日本", "😀", "\u{FFFD}", "\u{0}", "z"]
    let text = (0..<random.number(in: 0...900)).map { _ in random.pick(parts) }.joined()
    let span = random.pick([1, 3, 7, 4096])
    for isBigEndian in [false, true] {
      let bytes = Self.bytes(text, isBigEndian: isBigEndian)
      #expect(try Self.read(bytes, span: span) == Array(text.utf8))
      #expect(try Self.read(GzipWriter.member(bytes), span: span) == Array(text.utf8))
    }
  }

  @Test(
    "that is broken goes on behind the break",
    arguments: [
      ([0xFF, 0xFE, 0x3D, 0xD8, 0x41, 0x00], "\u{FFFD}A"),
      ([0xFE, 0xFF, 0xDE, 0x00, 0x00, 0x41], "\u{FFFD}A"),
      ([0xFF, 0xFE, 0x41, 0x00, 0x42], "A\u{FFFD}"), ([0xFF, 0xFE, 0x3D, 0xD8], "\u{FFFD}"),
      ([0xFF, 0xFE], ""),
    ] as [([UInt8], String)])
  func broken(bytes: [UInt8], text: String) throws {
    #expect(try Self.read(bytes, span: 4096) == Array(text.utf8))
  }
}
