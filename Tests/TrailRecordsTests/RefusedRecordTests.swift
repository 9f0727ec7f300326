import Testing
import TrailRecords

/// A record that cannot be used does not take its neighbours with it.
@Suite("Refused records")
struct RefusedRecordTests {
  /// A thing that stands between two good records.
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let refusal: RecordRefusal

    init(_ name: String, _ bytes: [UInt8], _ refusal: RecordRefusal) {
      testDescription = name
      self.bytes = bytes
      self.refusal = refusal
    }

    init(_ text: String, _ refusal: RecordRefusal) {
      self.init(text, Array(text.utf8), refusal)
    }
  }

  /// An object with a telling key and `bytes` as the text of another.
  private static func text(_ bytes: [UInt8]) -> [UInt8] {
    Array(#"{"eventID":"bad","a":""#.utf8) + bytes + Array(#""}"#.utf8)
  }

  static let rows = [
    Row("NUL in a text", text([0x00]), .controlCharacter),
    Row("byte FF", text([0xFF]), .invalidUTF8),
    Row("overlong slash", text([0xC0, 0xAF]), .invalidUTF8),
    Row("half a pair in UTF-8", text([0xED, 0xA0, 0x80]), .invalidUTF8),
    Row("above U+10FFFF", text([0xF4, 0x90, 0x80, 0x80]), .invalidUTF8),
    Row("character cut by the quote", text([0xE2, 0x82]), .invalidUTF8),
    Row(#"{"eventID":"bad","a":"\x41"}"#, .badEscape),
    Row(#"{"eventID":"bad","a":"\u00G0"}"#, .badEscape),
    Row(#"{"eventID":"bad","a":"\u12"}"#, .badEscape),
    Row(
      "600 lists", Array((#"{"eventID":"bad","a":"# + nest(600) + "}").utf8), .tooDeep),
    Row(
      "10,000 lists", Array((#"{"eventID":"bad","a":"# + nest(10_000) + "}").utf8), .tooDeep),
    Row("50,000 letters", text(Array(repeating: 0x61, count: 50_000)), .tooLarge),
  ]

  @Test(
    "In a document among lines, a refused record that goes on over a line break takes no other",
    arguments: ["[1,\n2]", "1\n", "{\"a\":1,\n\"b\":\"\\x\"}"])
  func brokenLine(refused: String) {
    let lines = [
      #"{"eventID":"1"}"#, #"{"Records":[\#(refused),{"eventID":"2"}]}"#, #"{"eventID":"3"}"#,
    ]
    let text = lines.joined(separator: "\n") + "\n"
    for chunk in [nil, 1, 5] {
      let steps = ScanRun().steps(through: Array(text.utf8), chunk: chunk)
      #expect(steps.compactMap(\.record).count == 3, "\(steps)")
    }
  }

  @Test("A gzip member that follows a cut record is seen however the bytes come")
  func memberBehindCut() {
    let start = Array(#"{"Records":[{"eventID":"1"},{"eventID":"2","a":"b"#.utf8)
    let bytes = start + [0x1F, 0x8B, 0x08, 0x00] + Array(repeating: 0x22, count: 40)
    let whole = ScanRun().steps(through: bytes)
    for chunk in 1...9 { #expect(ScanRun().steps(through: bytes, chunk: chunk) == whole) }
  }

  /// What ends a line, and so a record of JSON lines.
  static let lineFeed = Row("line feed in a text", text([0x61, 0x0A]), .controlCharacter)

  static let notObjects = [
    "42", "-1.5e3", "null", "true", #""text ]}""#, "[]", #"[{"eventID":1}]"#,
  ]
  .map { Row($0, .notAnObject) }

  /// Records whose first telling key comes behind what is wrong with them.
  static let untold = [
    Row("{\"a\":\"\u{1}\",\"eventID\":\"bad\"}", .controlCharacter),
    Row(#"{"a":"\x41","eventID":"bad"}"#, .badEscape),
    Row("600 lists first", Array((#"{"a":"# + nest(600) + #","eventID":"bad"}"#).utf8), .tooDeep),
  ]

  private static func nest(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }

  private func expectNeighbours(around row: Row, _ before: String, _ behind: String) {
    var run = ScanRun()
    run.recordLimit = 25_000
    for chunk in [nil, 61, 4096] {
      let bytes = Array(before.utf8) + row.bytes + Array(behind.utf8)
      let steps = run.steps(through: bytes, chunk: chunk)
      guard steps.count == 4, case .refused(row.refusal, _) = steps[1] else {
        Issue.record("\(chunk ?? 0) bytes at a time: \("\(steps)".prefix(500))")
        return
      }
      #expect(steps[0].record != nil && steps[2].record != nil && steps[3] == .ended)
    }
  }

  @Test("In a delivery file", arguments: rows + notObjects + [lineFeed])
  func inRecords(row: Row) {
    expectNeighbours(around: row, #"{"Records":[{"eventID":"1"},"#, #",{"eventID":"2"}]}"#)
  }

  @Test("In a bare array", arguments: rows + notObjects + [lineFeed])
  func inArray(row: Row) {
    expectNeighbours(around: row, #"[{"eventID":"1"},"#, #",{"eventID":"2"}]"#)
  }

  @Test("In JSON lines", arguments: rows)
  func inLines(row: Row) {
    expectNeighbours(around: row, "{\"eventID\":\"1\"}\n", "\n{\"eventID\":\"2\"}\n")
  }

  @Test("A line feed in a text ends a record of JSON lines, and the next line is read")
  func lineFeedInLines() {
    var run = ScanRun()
    run.goesOn = true
    let text = "{\"eventID\":\"1\"}\n{\"eventID\":\"bad\",\"a\":\"\n\"}\n{\"eventID\":\"2\"}\n"
    for chunk in [nil, 1, 5] {
      let steps = run.steps(through: Array(text.utf8), chunk: chunk)
      let damage = DocumentDamage.fault(.controlCharacter, inRecord: true)
      #expect(steps[1...2] == [.damaged(damage, at: 38), .resumed(at: 42)], "\(steps)")
      #expect(steps.compactMap(\.record).count == 2 && steps.last == .ended)
    }
  }

  @Test("In lines and arrays, the telling key behind the bad text", arguments: untold)
  func tellingKeyBehind(row: Row) {
    expectNeighbours(around: row, "{\"eventID\":\"1\"}\n", "\n{\"eventID\":\"2\"}\n")
    expectNeighbours(around: row, #"[{"eventID":"1"},"#, #",{"eventID":"2"}]"#)
  }

  @Test("A record of exactly the limit is read, one byte more is not")
  func limit() {
    var run = ScanRun()
    let record = Array(#"{"eventID":"12345"}"#.utf8)
    for (limit, count) in [(record.count, 1), (record.count - 1, 0)] {
      run.recordLimit = limit
      for chunk in [nil, 1, 3] {
        let steps = run.steps(through: record + [0x0A], chunk: chunk)
        #expect(steps.compactMap(\.record).count == count, "\(steps)")
      }
    }
  }

  @Test("A record that is refused and then breaks off is counted once")
  func refusedThenCut() {
    for bytes in [[0x01, 0x61], [0x01, 0x22, 0x3A]] as [[UInt8]] {
      let steps = ScanRun().steps(through: Array(#"{"Records":[{"a":""#.utf8) + bytes)
      guard steps.count == 2, case .damaged(let damage, _) = steps[1] else {
        Issue.record("\(steps)")
        continue
      }
      #expect(steps[0] == .refused(.controlCharacter, at: 18) && !damage.isInRecord)
    }
  }

  @Test(
    "Damage in what nobody reads breaks no record",
    arguments: [
      #"{"Records":[],"owner":{"a":"#, #"{"swagger":1,"info":{"a":"#,
      #"{"Records":[],"owner":tru3}"#,
    ])
  func damageOutsideRecords(text: String) {
    guard case .damaged(let damage, _)? = ScanRun().steps(through: Array(text.utf8)).last else {
      Issue.record("not damaged")
      return
    }
    #expect(!damage.isInRecord)
  }

  @Test("A list's end behind a comma is not a record")
  func trailingComma() {
    let steps = ScanRun().steps(through: Array(#"{"Records":[{"eventID":"1"},]}"#.utf8))
    #expect(
      steps.count == 2 && steps.last == .damaged(.fault(.unexpectedByte, inRecord: false), at: 28))
  }
}
