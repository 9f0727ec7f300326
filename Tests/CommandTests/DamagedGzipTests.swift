import ReplayTestSupport
import Testing

@Suite("Damaged gzip files")
struct DamagedGzipTests {
  /// Records that do not compress well, so that each has its own place in the file.
  private static let calls: [MadeCall] = {
    var random = SeededGenerator(seed: 5)
    return (100..<160).map { number in
      let noise = random.text(300, of: "0123456789abcdef")
      return MadeCall("bad-\(number)", at: "14:02:\(number % 50 + 10)").with("\"n\":\"\(noise)\"")
    }
  }()
  private static let whole = GzipWriter.member(MadeArchive.document(calls))
  private static let ids = calls.compactMap(\.id)

  @Test(
    "A file cut after its first bytes holds nothing, and that is reported",
    arguments: [2, 3, 9, 10, 12])
  func cutInHeader(length: Int) throws {
    let trial = try DamageTrial(Array(Self.whole.prefix(length)))
    let result = try trial.expectDamage(
      "gzip data ends early (byte \(length)); what came before was read")
    #expect(DamageTrial.badIDs(result).isEmpty)
  }

  @Test("The first byte alone is not a gzip, and is reported as damaged all the same")
  func cutAfterOneByte() throws {
    let result = try DamageTrial(Array(Self.whole.prefix(1))).replay()
    #expect(result.status == 2)
    #expect(result.files("damaged") == 1)
    #expect(result.messages.hasPrefix("trailbell: in/bad.json.gz: "))
  }

  @Test("Records before a cut are kept, and one broken by it is counted", arguments: 1...6)
  func cutInside(seventh: Int) throws {
    let length = Self.whole.count * seventh / 7
    let trial = try DamageTrial(Array(Self.whole.prefix(length)))
    let result = try trial.expectDamage(
      "gzip data ends early (byte \(length)); what came before was read")
    let found = DamageTrial.badIDs(result).sorted()
    #expect(found == Array(Self.ids.prefix(found.count)))
    #expect(found.count < Self.ids.count)
    #expect(found.count > seventh * 8 - 4)
    #expect(result.refused("broken") <= 1)
  }

  @Test("A file cut in its checksum loses no record", arguments: 1...8)
  func cutInTrailer(missing: Int) throws {
    let length = Self.whole.count - missing
    let trial = try DamageTrial(Array(Self.whole.prefix(length)))
    let result = try trial.expectDamage(
      "gzip data ends early (byte \(length)); what came before was read")
    #expect(DamageTrial.badIDs(result).count == Self.ids.count)
    #expect(result.allRefused == 0)
  }

  @Test("A flipped byte never passes unnoticed", arguments: [0, 1, 2, 3] + Array(10..<30))
  func flippedByte(step: Int) throws {
    let last = Self.whole.count - 1
    let position = step < 10 ? step : 10 + (last - 10) * (step - 10) / 19
    var bytes = Self.whole
    bytes[position] ^= 0xFF
    let result = try DamageTrial(bytes).replay()
    #expect(result.status == 2)
    #expect(result.files("damaged") == 1)
    #expect(result.messages.hasPrefix("trailbell: in/bad.json.gz: "))
    #expect(position < 2 || result.messages.contains("(byte "))
  }

  @Test("Bytes of the header that carry no meaning may be anything", arguments: [4, 7, 8, 9])
  func meaninglessByte(position: Int) throws {
    var bytes = Self.whole
    bytes[position] ^= 0xFF
    let result = try DamageTrial(bytes).expectNoDamage()
    #expect(DamageTrial.badIDs(result).count == Self.ids.count)
  }

  @Test("A wrong checksum takes nothing back, and is reported", arguments: [1, 5])
  func wrongCheck(fromEnd: Int) throws {
    var bytes = Self.whole
    bytes[bytes.count - fromEnd] ^= 1
    let what = fromEnd == 1 ? "incorrect length check" : "incorrect data check"
    let trial = try DamageTrial(bytes)
    let result = try trial.replay()
    #expect(result.status == 2)
    #expect(trial.message(of: result)?.hasPrefix("gzip data is damaged: \(what) (byte ") == true)
    #expect(DamageTrial.badIDs(result).count == Self.ids.count)
  }

  @Test("Bytes behind the last member are reported, and everything before them is kept")
  func trailingBytes() throws {
    let trial = try DamageTrial(Self.whole + Array("garbage".utf8))
    let result = try trial.expectDamage(
      "bytes follow the gzip data that are not gzip (byte \(Self.whole.count)); the rest is lost")
    #expect(DamageTrial.badIDs(result).count == Self.ids.count)
  }

  @Test("A second member is read too, and its damage keeps the first one's records")
  func secondMember() throws {
    let second = GzipWriter.member(MadeArchive.document([MadeCall("bad-999")]))
    let whole = try DamageTrial(Self.whole + second).expectNoDamage()
    #expect(DamageTrial.badIDs(whole).count == Self.ids.count + 1)
    let cut = try DamageTrial(Self.whole + second.dropLast(20)).replay()
    #expect(cut.status == 2)
    #expect(DamageTrial.badIDs(cut).filter { $0 != "bad-999" }.count == Self.ids.count)
  }

  @Test("An empty file is reported")
  func empty() throws {
    _ = try DamageTrial([]).expectDamage("is empty (byte 0)")
  }

  @Test("A gzip file with nothing in it is reported")
  func nothingInside() throws {
    let result = try DamageTrial(GzipWriter.member([])).expectDamage("holds no JSON")
    #expect(result.records("read") == 5)
  }
}
