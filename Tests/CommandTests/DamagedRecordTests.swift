import ReplayTestSupport
import Testing

@Suite("Damaged records")
struct DamagedRecordTests {
  /// A record that must be refused, and only it.
  struct Row: Sendable, CustomStringConvertible {
    let description: String
    let reason: String
    let title: String
    let record: [UInt8]

    /// A record with `member` in its middle, given as bytes.
    init(_ description: String, _ reason: String, _ title: String, member: [UInt8]) {
      let call = Array(MadeCall("bad").json.dropLast().utf8)
      let record = call + Array(",\"x\":".utf8) + member + Array("}".utf8)
      self.init(description, reason, title, record: record)
    }

    init(_ description: String, _ reason: String, _ title: String, record: [UInt8]) {
      self.description = description
      self.reason = reason
      self.title = title
      self.record = record
    }
  }

  private static let deepNest =
    [UInt8](repeating: UInt8(ascii: "["), count: 10_000)
    + [UInt8](repeating: UInt8(ascii: "]"), count: 10_000)

  static let rows = [
    Row("10,000 arrays inside one another", "tooDeep", "nested deeper than", member: deepNest),
    Row(
      "a NUL byte in a string", "controlCharacter", "a control character inside a string",
      member: Array("\"a\0b\"".utf8)),
    Row(
      "a raw line feed in a string", "controlCharacter", "a control character inside a string",
      member: Array("\"a\nb\"".utf8)),
    Row(
      "a stray continuation byte", "invalidUTF8", "text that is not UTF-8",
      member: [0x22, 0x61, 0x80, 0x22]),
    Row(
      "UTF-8 cut off in a character", "invalidUTF8", "text that is not UTF-8",
      member: [0x22, 0xE2, 0x82, 0x22]),
    Row(
      "UTF-8 longer than it need be", "invalidUTF8", "text that is not UTF-8",
      member: [0x22, 0xC0, 0xAF, 0x22]),
    Row(
      "a surrogate in UTF-8", "invalidUTF8", "text that is not UTF-8",
      member: [0x22, 0xED, 0xA0, 0x80, 0x22]),
    Row(
      "an escape JSON does not have", "badEscape", "an escape that JSON does not have",
      member: Array(#""\x41""#.utf8)),
    Row("a number as a record", "notAnObject", "not a JSON object", record: Array("42".utf8)),
    Row("a text as a record", "notAnObject", "not a JSON object", record: Array("\"a\"".utf8)),
    Row("a list as a record", "notAnObject", "not a JSON object", record: Array("[{}]".utf8)),
    Row("null as a record", "notAnObject", "not a JSON object", record: Array("null".utf8)),
  ]

  @Test("A bad record is refused alone and reported, its neighbours match", arguments: rows)
  func refusedAlone(row: Row) throws {
    let first = MadeCall("bad-before").bytes
    let document = MadeArchive.document([first, row.record, MadeCall("bad-behind").bytes])
    for bytes in [document, GzipWriter.member(document)] {
      let trial = try DamageTrial(bytes)
      let result = try trial.replay()
      #expect(result.status == 2)
      #expect(DamageTrial.badIDs(result) == ["bad-before", "bad-behind"])
      #expect(result.refused(row.reason) == 1)
      #expect(result.files("damaged") == 1)
      let message = try #require(trial.message(of: result))
      #expect(message.hasPrefix("1 record refused: \(row.title)"))
      let place = try #require(message.firstMatch(of: #/\(byte ([0-9]+) of the JSON\)$/#))
      let byte = try #require(Int(place.1))
      let start = document.count - row.record.count - MadeCall("bad-behind").bytes.count - 3
      #expect((start..<(start + row.record.count)).contains(byte))
    }
  }

  @Test("A broken record ends its file: what came before is kept, the break is reported")
  func malformed() throws {
    let before = MadeCall("bad-before").bytes
    let breaks = ["{\"a\" \0:1}", "{\"a\":01}", "{\"a\":}", "{a:1}", "{\"a\":1,}", "{\"a\":nul}"]
    for text in breaks {
      let document = MadeArchive.document([before, Array(text.utf8), MadeCall("bad-behind").bytes])
      let trial = try DamageTrial(document)
      let result = try trial.replay()
      #expect(result.status == 2)
      #expect(DamageTrial.badIDs(result) == ["bad-before"], "\(text)")
      #expect(result.refused("broken") == 1)
      let message = try #require(trial.message(of: result))
      #expect(message.hasPrefix("malformed JSON: "))
      #expect(message.hasSuffix(" of the JSON); the rest is lost"))
    }
  }

  @Test("A NUL between records ends the file without breaking a record")
  func brokenBetweenRecords() throws {
    let before = MadeCall("bad-before").bytes
    let document = Array("{\"Records\":[".utf8) + before + [0] + Array(",{}]}".utf8)
    let result = try DamageTrial(document).expectDamage(
      "malformed JSON: a byte that cannot stand here "
        + "(byte \(12 + before.count) of the JSON); the rest is lost")
    #expect(DamageTrial.badIDs(result) == ["bad-before"])
    #expect(result.allRefused == 0)
  }

  @Test("JSON that stops in the middle of a whole gzip file is reported", arguments: [2, 40, 500])
  func cutJSON(missing: Int) throws {
    let document = MadeArchive.document([MadeCall("bad-before"), MadeCall("bad-cut")])
    let bytes = GzipWriter.member(Array(document.dropLast(missing)))
    let result = try DamageTrial(bytes).expectDamage(
      "the JSON ends in the middle (byte \(document.count - missing) of the JSON); "
        + "what came before was read")
    #expect(result.refused("broken") == (missing == 2 ? 0 : 1))
  }

  @Test("Records that is not a list is reported")
  func recordsIsNoList() throws {
    let trial = try DamageTrial(Array(#"{"Records":{"a":1}}"#.utf8))
    let result = try trial.replay()
    #expect(result.status == 2)
    #expect(trial.message(of: result)?.hasPrefix("\"Records\" is not a list") == true)
  }
}
