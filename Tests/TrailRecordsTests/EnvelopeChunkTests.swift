import ReplayTestSupport
import Testing
import TrailRecords

/// However the bytes come, the steps are the same.
@Suite("Envelope scanner, fed in pieces")
struct EnvelopeChunkTests {
  static let chunks = [1, 2, 3, 7, 64, 1000]

  @discardableResult
  private func expectSame(_ bytes: [UInt8], _ run: ScanRun = ScanRun(), seed: Int) -> Bool {
    var run = run
    run.goesOn = true
    let expected = run.steps(through: bytes)
    let different = Self.chunks.filter { run.steps(through: bytes, chunk: $0) != expected }
    guard let chunk = different.first else { return true }
    let steps = run.steps(through: bytes, chunk: chunk)
    let text = String(decoding: bytes, as: UTF8.self).debugDescription
    // One line: of a comment with more only the first is shown.
    Issue.record(
      "seed \(seed), limit \(run.recordLimit), \(different) bytes at a time of \(text): \(steps), at once \(expected)"
    )
    return false
  }

  @Test("Any shape of file, byte by byte or at once", arguments: DeliveryFileForge.Shape.allCases)
  func shapes(shape: DeliveryFileForge.Shape) {
    for seed in 0..<8 {
      var records = RecordForge(seed: 500 + seed)
      var files = DeliveryFileForge(seed: 500 + seed)
      expectSame(files.document(of: records.recordBytes(2), shape), seed: 500 + seed)
    }
  }

  @Test("Spoilt files, byte by byte or at once", arguments: DeliveryFileForge.Shape.allCases)
  func spoilt(shape: DeliveryFileForge.Shape) {
    for seed in 0..<60 {
      var random = SeededGenerator(seed: 600 + seed)
      var files = DeliveryFileForge(seed: 600 + seed)
      let records = (0..<3).map { _ in SmallRecord.bytes(using: &random) }
      let document = files.document(of: records, shape)
      expectSame(Mutation.of(document, using: &random), seed: 600 + seed)
    }
  }

  @Test("A line is not looked at again from its middle, where its bytes happened to end")
  func middleOfLine() {
    let record = #"{"eventVersion":"1.11","n":1}"#
    let inner = #"{"eventVersion":"1.11","detail":{"eventVersion":"1.11","n":2}}"#
    for padding in 0..<8 {
      let broken = #"{"eventVersion":"1.11","\#u{1}":""# + String(repeating: "0", count: padding)
      let text = [record, record, broken + inner, record].joined(separator: "\n")
      expectSame(Array(text.utf8), seed: padding)
    }
  }

  @Test("A refused document that is cut off at its line's end ends there in pieces too")
  func refusedAndCut() {
    let event = #"{"version":"0","detail-type":"AWS API Call via CloudTrail","detail":"#
    let record = #"{"eventVersion":"1.11","n":1}"#
    for (open, space) in [("", "\n"), ("{", "\n"), ("{", "\n \n\n"), ("{", " \n\t"), ("[", "\n")] {
      for fault in ["\"\u{1}\":1,", "\"\u{1}\":1,\n", ""] {
        let broken = event + #"{"eventVersion":"1.11","x":\#(open)"# + fault + #""a":1}}"#
        for next in [event + record + "}", record, "1", #""a""#] {
          expectSame(Array((broken + space + next + "\n" + record + "\n").utf8), seed: 0)
        }
      }
    }
  }

  @Test("Spoilt files of records above the limit", arguments: DeliveryFileForge.Shape.allCases)
  func smallLimit(shape: DeliveryFileForge.Shape) {
    var run = ScanRun()
    for seed in 0..<60 {
      var random = SeededGenerator(seed: 700 + seed)
      var files = DeliveryFileForge(seed: 700 + seed)
      run.recordLimit = random.number(in: 30...120)
      let records = (0..<3).map { _ in SmallRecord.bytes(using: &random) }
      let document = files.document(of: records, shape)
      let bytes = random.chance(50) ? document : Mutation.of(document, using: &random)
      guard expectSame(bytes, run, seed: 700 + seed) else { return }
    }
  }

  @Test("Lines of every kind after one another, byte by byte or at once", arguments: 0..<20)
  func mixedLines(seed: Int) {
    var random = SeededGenerator(seed: 900 + seed)
    for _ in 0..<40 {
      let picked = (0..<random.number(in: 1...6)).map { _ in random.pick(LogLines.all) }
      let ends = random.pick(["\n", "\n", "\r\n", ",\n", ""])
      let text = Array(picked.joined(separator: ends).utf8)
      let bytes = random.chance(70) ? text : Mutation.of(text, using: &random)
      var run = ScanRun()
      run.unwrapping = random.chance(50) ? Unwrapping(["log"]) : nil
      guard expectSame(bytes, run, seed: 900 + seed) else { return }
    }
  }

  /// Ends of records with one fault each, or none; the last four are no UTF-8.
  static let faults =
    [
      #"01}"#, #"1.}"#, #"-}"#, #""\x"}"#, #""\u00g0"}"#, #"tru}"#, #"{"a" 1}}"#, "\"\u{1}\"}",
      #""é🪣"}"#, #"[[]]}"#, "0}",
    ].map { Array($0.utf8) }
    + [[0xFF], [0xC3, 0x28], [0xF0, 0x9F, 0x28], [0xE2, 0x82]].map { [0x22] + $0 + [0x22, 0x7D] }

  @Test("A fault at the limit's edge", arguments: faults)
  func limitEdge(fault: [UInt8]) {
    var run = ScanRun()
    let start = Array(#"{"Records":[{"pad":"0123456789","a":"#.utf8)
    // From the fault's first byte on; all lengths leave room for the document's own head.
    for limit in (start.count - 12)...(start.count + fault.count) {
      run.recordLimit = limit
      guard expectSame(start + fault + Array(",{}]}".utf8), run, seed: 0) else { return }
    }
  }
}
