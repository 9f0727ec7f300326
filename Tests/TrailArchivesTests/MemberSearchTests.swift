import ReplayTestSupport
import Testing
import TrailArchives

/// Behind damage reading goes on at the next member that is whole, and nowhere else.
@Suite("Reading on behind damage")
struct MemberSearchTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func run(_ bytes: [UInt8], span: Int = 4096) throws -> StreamRun {
    try StreamRun.ofBothStores(bytes, in: folder, span: span)
  }

  private static func member(_ seed: Int, _ count: Int = 400) -> [UInt8] {
    GzipWriter.member(text(seed, count))
  }

  private static func text(_ seed: Int, _ count: Int = 400) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    return Array(random.text(count, of: "abcdefghijklmnop").utf8)
  }

  @Test("A damaged member in the middle loses no byte of the members behind it", arguments: 0..<40)
  func damagedMiddle(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let members = (1...4).map { Self.member($0) }
    var second = members[1]
    let place = random.number(in: 10...(second.count - 1))
    second[place] ^= UInt8(random.number(in: 1...255))
    for span in [1, 100, 1 << 16] {
      let run = try run(members[0] + second + members[2] + members[3], span: span)
      #expect(run.errors.count == 1, "byte \(place)")
      #expect(run.bytes.starts(with: Self.text(1)))
      #expect(run.bytes.suffix(800) == (Self.text(3) + Self.text(4))[...], "byte \(place)")
      #expect(run.entries[0].resumedAt == [run.bytes.count - 800])
    }
  }

  @Test("A member cut in the middle does not swallow the next one", arguments: 1..<40)
  func cutMiddle(part: Int) throws {
    let first = Self.member(1)
    let run = try run(first.prefix(first.count * part / 40) + Self.member(2) + Self.member(3))
    #expect(run.bytes.suffix(800) == (Self.text(2) + Self.text(3))[...])
    #expect(run.errors.count == 1)
  }

  @Test("Garbage between members is passed over", arguments: [1, 2, 3, 500, 200_000])
  func garbage(count: Int) throws {
    let garbage = Self.text(9, count)
    let run = try run(Self.member(1) + garbage + Self.member(2))
    #expect(run.bytes == Self.text(1) + Self.text(2))
    #expect(run.errors.map(\.kind) == [.trailingBytes] && run.lostBytes == count)
  }

  @Test("What only looks like a member is not read")
  func lookalikes() throws {
    let cut = Array(Self.member(5).dropLast(5))
    var wrong = Self.member(6)
    wrong[wrong.count - 6] ^= 1
    let run = try run(Self.member(1) + [7] + cut + wrong + Self.member(2))
    #expect(run.bytes == Self.text(1) + Self.text(2) && run.errors.count == 1)
    let nothing = try self.run(Self.member(1) + [7] + cut + wrong)
    #expect(nothing.bytes == Self.text(1) && nothing.errors.count == 1)
    #expect(nothing.lostBytes == 1 + cut.count + wrong.count)
  }

  @Test("Large members are found behind damage too")
  func largeMembers() throws {
    let large = Self.member(2, 900_000)
    var first = Self.member(1, 300_000)
    first[5000] ^= 0x55
    let run = try run(first + large, span: 1 << 16)
    #expect(run.bytes.suffix(900_000) == Self.text(2, 900_000)[...] && run.errors.count == 1)
  }

  @Test("Damage in a member of a tar archive ends that file only")
  func damagedInTar() throws {
    var spoilt = Self.member(1)
    spoilt[40] ^= 0xFF
    var tar = TarWriter()
    tar.add(spoilt + Self.member(2), as: "one")
    tar.add(Self.member(3), as: "two")
    for bytes in [tar.archive, GzipWriter.member(tar.archive)] {
      let run = try run(bytes)
      #expect(run.entries.map(\.path) == ["/one", "/two"] && run.errors.count == 1)
      #expect(run.entries[0].text.suffix(400) == Self.text(2)[...])
      #expect(run.entries[1].text == Self.text(3))
      #expect(run.error?.path.description.hasSuffix("/one") == true && run.error?.isInside == true)
    }
  }

  @Test("Behind a damaged tar header gzip members are still found")
  func damagedTarHeader() throws {
    var tar = TarWriter()
    tar.add(Self.member(1), as: "one")
    var bytes = tar.unended
    var rest = TarWriter()
    rest.add(Self.member(2), as: "two")
    bytes += rest.unended
    bytes[tar.unended.count] ^= 1
    let run = try run(bytes + [UInt8](repeating: 0, count: 1024))
    #expect(run.entries.map(\.path) == ["/one", ""])
    #expect(run.bytes == Self.text(1) + Self.text(2))
    #expect(run.errors.map(\.kind).first == .containerDamaged(.tar, "a header's checksum is wrong"))
  }

  @Test(
    "Damage in the outer gzip of gzip in gzip is reported once, and the next outer member is read")
  func damagedOuter() throws {
    var first = GzipWriter.member(Self.member(1))
    first[first.count - 6] ^= 1
    let run = try run(first + GzipWriter.member(Self.member(2)))
    #expect(run.bytes == Self.text(1) + Self.text(2))
    #expect(run.errors.map(\.kind) == [.gzipDamaged("incorrect data check")])
  }

  @Test("A million false beginnings are passed in bounded time")
  func hostileLookalikes() throws {
    // Each stored block holds the beginnings of further members, which all go on to the end.
    let beginning: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0, 0xFF, 0xFF, 0, 0]
    let hostile = [UInt8](repeatElement(beginning, count: 60_000).joined())
    let run = try run(Self.member(1) + [7] + hostile)
    #expect(run.bytes == Self.text(1) && run.errors.count == 1)
  }
}
