import ReplayTestSupport
import Testing
import TrailRecords

@Suite("Envelope scanner")
struct EnvelopeScannerTests {
  private func records(in text: String) -> [String] {
    ScanRun().steps(through: Array(text.utf8)).compactMap(\.record)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(
    "Every shape of file gives its records, in order", arguments: DeliveryFileForge.Shape.allCases)
  func shapes(shape: DeliveryFileForge.Shape) throws {
    for seed in 0..<60 {
      var records = RecordForge(seed: seed)
      var files = DeliveryFileForge(seed: seed)
      let written = records.recordBytes(seed % 7)
      let document = files.document(of: written, shape)
      let steps = ScanRun().steps(through: document)
      #expect(steps.compactMap(\.record) == written, "seed \(seed)")
      #expect(steps.last == .ended, "seed \(seed)")
      #expect(steps.count == written.count + 1, "seed \(seed): \(steps)")
      // The slow reader must find as many, or one of the two is wrong.
      #expect(try ReferenceRecords.records(in: document).count == written.count, "seed \(seed)")
    }
  }

  @Test(
    "Records of odd documents are found",
    arguments: [
      (#"{"Records":[]}"#, []),
      (#"{"Records":[{}]}"#, ["{}"]),
      (#"{"R\u0065cords":[{"a":1}]}"#, [#"{"a":1}"#]),
      (#"{"Records":[{"a":1}],"Records":[{"a":2}]}"#, [#"{"a":1}"#, #"{"a":2}"#]),
      (#"{"Records":[{"a":"]}"}]}{"Records":[{"b":"\""}]}"#, [#"{"a":"]}"}"#, #"{"b":"\""}"#]),
      (#"{"x":{"Records":[{"no":1}]},"Records":[{"a":1}]}"#, [#"{"a":1}"#]),
      (#"{"Records":[{"a":1}],"x":[{"eventName":1}]}"#, [#"{"a":1}"#]),
      (#"{"event\u004eame":"x"}"#, [#"{"event\u004eame":"x"}"#]),
      (
        #"[{"eventID":"1"},{"Records":[{"no":1}]},{"eventID":"2"}]"#,
        [#"{"eventID":"1"}"#, #"{"no":1}"#, #"{"eventID":"2"}"#]
      ),
      ("\u{FEFF} {\"Records\":[{}]}\n\u{FEFF}[]", ["{}"]),
      ("", []), (" \r\n\t", []), ("[ ]", []),
    ] as [(String, [String])])
  func oddDocuments(text: String, expected: [String]) {
    #expect(records(in: text) == expected)
    #expect(ScanRun().steps(through: Array(text.utf8)).last == .ended)
  }

  @Test(
    "What breaks a document is named at its byte",
    arguments: [
      ("x", .fault(.unexpectedByte, inRecord: false), 0),
      (#"{"Records":{}}"#, .recordsIsNoList, 11),
      (#"{"Records":[{}}"#, .fault(.unexpectedByte, inRecord: false), 14),
      (#"{"Records":[{}],}"#, .fault(.unexpectedByte, inRecord: false), 16),
      (#"{"Records":[{"a":01}]}"#, .fault(.badNumber, inRecord: true), 17),
      (#"{"Records":[{"a" 1}]}"#, .fault(.unexpectedByte, inRecord: true), 17),
      (#"{"Records":[{}]"#, .cut(inRecord: false), 15),
      (#"{"Records":[{"a":"#, .cut(inRecord: true), 17),
      (#"{"Rec"#, .cut(inRecord: false), 5),
      (#"[{"eventID":1}"#, .cut(inRecord: false), 14),
      (#"{"Records":[{} {}]}"#, .fault(.unexpectedByte, inRecord: false), 15),
      ("{\"Records\":[]}\u{FEFF}x", .fault(.unexpectedByte, inRecord: false), 17),
    ] as [(String, DocumentDamage, Int)])
  func damage(text: String, damage: DocumentDamage, offset: Int) {
    for chunk in [nil, 1, 2] {
      let steps = ScanRun().steps(through: Array(text.utf8), chunk: chunk)
      #expect(steps.last == .damaged(damage, at: offset), "\(steps)")
    }
  }

  @Test("A file cut at any byte gives all records before it, and says so", arguments: 0..<20)
  func cutAnywhere(seed: Int) {
    var random = SeededGenerator(seed: 400 + seed)
    let written = (0..<3).map { _ in SmallRecord.bytes(using: &random) }
    let document =
      Array("{\"Records\":[".utf8) + written.joined(separator: [0x2C]) + Array("]}".utf8)
    var ends: [Int] = []
    var position = 12
    for record in written {
      ends.append(position + record.count)
      position += record.count + 1
    }
    for count in 1..<document.count {
      let steps = ScanRun().steps(through: Array(document.prefix(count)))
      let whole = ends.count { $0 <= count }
      #expect(steps.compactMap(\.record) == Array(written.prefix(whole)), "seed \(400 + seed)")
      let isInRecord = zip(written, ends).contains { count > $1 - $0.count && count < $1 }
      #expect(steps.last == .damaged(.cut(inRecord: isInRecord), at: count), "seed \(400 + seed)")
    }
  }

  @Test("A scanner made ready again reads the next stream as if it were new")
  func reset() {
    let table = FieldTable(paths: [])
    var fields = RecordFields(for: table)
    var scanner = EnvelopeScanner(recordLimit: 1 << 20)
    var window = RecordWindow(holding: Array(#"{"Records":[{"a":1},{"#.utf8))
    #expect(scanner.next(in: &window, isLast: true, for: table, into: &fields) == .record(12..<19))
    var isInside = scanner.isInsideDocument
    #expect(isInside)
    scanner.reset()
    window = RecordWindow(holding: Array(#"[{"eventID":1}]"#.utf8))
    isInside = scanner.isInsideDocument
    #expect(!isInside)
    #expect(scanner.next(in: &window, isLast: true, for: table, into: &fields) == .record(1..<14))
    #expect(scanner.next(in: &window, isLast: true, for: table, into: &fields) == .ended)
  }
}
