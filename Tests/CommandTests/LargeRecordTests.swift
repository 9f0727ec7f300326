import ReplayTestSupport
import Testing

@Suite("Records larger than the limit", .serialized)
struct LargeRecordTests {
  private static let size = 20 << 20

  /// A file whose middle record is 20 MiB, most of it one text.
  private static func file() -> [UInt8] {
    let call = Array(MadeCall("bad-large").json.dropLast().utf8) + Array(",\"x\":\"".utf8)
    let large = call + [UInt8](repeating: UInt8(ascii: "a"), count: size) + Array("\"}".utf8)
    let document = MadeArchive.document(
      [MadeCall("bad-before").bytes, large, MadeCall("bad-behind").bytes])
    return GzipWriter.member(document)
  }

  @Test("A 20 MiB record is refused and reported, its neighbours match")
  func refused() throws {
    let trial = try DamageTrial(Self.file())
    let start = 12 + MadeCall("bad-before").bytes.count + 1
    let result = try trial.expectDamage(
      "1 record refused: larger than the limit on a record's size (byte \(start) of the JSON)")
    #expect(DamageTrial.badIDs(result) == ["bad-before", "bad-behind"])
    #expect(result.refused("tooLarge") == 1)
  }

  @Test("With a higher limit it is read and matches")
  func allowed() throws {
    let trial = try DamageTrial(Self.file())
    let result = try trial.replay("--record-limit", "32")
    #expect(result.status == 0)
    #expect(DamageTrial.badIDs(result).sorted() == ["bad-before", "bad-behind", "bad-large"])
  }

  @Test("A search hands it on whole")
  func printed() throws {
    let trial = try DamageTrial(Self.file())
    let result = try trial.archive.shell("trailbell match in/bad.json.gz --record-limit 32 | wc -c")
    #expect((Int(result.text.filter(\.isNumber)) ?? 0) > Self.size)
  }
}
