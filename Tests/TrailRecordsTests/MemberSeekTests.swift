import Testing
import TrailRecords

/// Seeking gzip members behind damage costs no more than reading the text some times over.
@Suite("Members sought behind damage")
struct MemberSeekTests {
  private static let record = #"{"eventVersion":"1.08","eventName":"A"}"#

  private func resumed(_ steps: [ScanRun.Step]) -> [Int] {
    steps.compactMap { step in
      if case .resumed(let offset) = step { offset } else { nil }
    }
  }

  @Test("Members of a byte, inside one another's lists, are not each read to the end of all")
  func nested() {
    let count = 4000
    let text = Array(("x" + String(repeating: "[", count: count) + "x" + Self.record).utf8)
    var run = ScanRun()
    (run.goesOn, run.memberStarts) = (true, Array(1...(count + 2)))
    let steps = run.steps(through: text)
    // Each resumption but the last reads up to the second `x`.
    let places = resumed(steps)
    let reread = places.map { max(0, count + 1 - $0) }.reduce(0, +)
    #expect(reread < 16 * text.count + (1 << 20) + count)
    #expect(places.last == count + 2)
    #expect(steps.compactMap(\.record) == [Array(Self.record.utf8)])
  }

  @Test("A damaged member that runs into the next one costs that one nothing, however often")
  func honest() {
    // A cut string: the fault is behind the quote that begins the next member's first name.
    let cut = Array(#"{"eventVersion":"1.0"#.utf8)
    let whole = Array(Self.record.utf8)
    var run = ScanRun()
    run.goesOn = true
    var text: [UInt8] = []
    for _ in 0..<200 {
      run.memberStarts += [text.count, text.count + cut.count]
      text += cut + whole
    }
    let found = run.steps(through: text).compactMap(\.record)
    #expect(found == Array(repeating: whole, count: 200))
  }

  @Test("White space without an end, longer than any record, does not stop the search")
  func whiteSpace() {
    let blanks = 300_000
    let text = Array(("x" + String(repeating: " ", count: blanks) + Self.record).utf8)
    var run = ScanRun()
    (run.goesOn, run.recordLimit, run.memberStarts) = (true, 1000, [1, 2, 7, blanks + 1])
    let steps = run.steps(through: text, chunk: 50_000)
    #expect(resumed(steps) == [blanks + 1])
    #expect(steps.compactMap(\.record) == [Array(Self.record.utf8)])
  }
}
