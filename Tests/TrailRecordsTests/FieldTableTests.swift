import Testing
import TrailRecords

@Suite("Wanted fields")
struct FieldTableTests {
  /// A table with an empty key is not walked quickly.
  @Test("Keys that look alike are told apart, an empty one among them or not", arguments: [0, 1])
  func similarKeys(leftOut: Int) {
    let long = String(repeating: "k", count: 80)
    let keys = [
      "", "a", "b", "ab", "abcdefg", "abcdefgh", "abcdefghi", "abcdefghj", "abcdefgH", "abxdefghi",
      "ab2defghi3", "é", "e\u{301}", "a.b", "a\"b", "a\\b", long, long + "1", long + "2", "\u{1}",
      "🪣",
    ].dropFirst(leftOut)
    let table = FieldTable(paths: keys.map { FieldPath(keys: [$0]) })
    for key in keys {
      var fields = RecordFields(for: table)
      for spelling in [spelled(key), spelled(key, allEscaped: true)] {
        let text = "{\"\":0,\(spelling):true,\"\(long)3\":1,\"abcdefgx\":2}"
        let window = RecordWindow(holding: Array(text.utf8))
        var scanner = RecordScanner()
        let outcome = scanner.scan(window, at: 0, for: table, into: &fields)
        #expect(outcome == .complete(end: text.utf8.count))
        let found = keys.filter {
          table.slot(of: FieldPath($0)).map { fields.slots[$0].kind } == .isTrue
        }
        #expect(found.map { Array($0.utf8) } == [Array(key.utf8)], "\(text)")
      }
    }
  }

  private func spelled(_ key: String, allEscaped: Bool = false) -> String {
    let units = key.utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    let plain = key.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\u{1}", with: "\\u0001")
    return "\"" + (allEscaped ? units.joined() : plain) + "\""
  }

  @Test("A path given twice has one slot, and the start of a path has its own")
  func slots() {
    let table = FieldTable(paths: [FieldPath("a", "b"), FieldPath("c"), FieldPath("a", "b")])
    let slots = [FieldPath("a"), FieldPath("a", "b"), FieldPath("c")].map { table.slot(of: $0) }
    #expect(Set(slots).count == 3 && !slots.contains(nil) && !slots.contains(0))
    #expect(table.slot(of: FieldPath()) == 0 && table.slot(of: FieldPath("b")) == nil)
    #expect(table.nodes.count == 4)
  }

  @Test(
    "Of repeated keys the last one counts",
    arguments: [
      (#"{"a":{"b":1},"a":{"b":2}}"#, "2"), (#"{"a":{"b":1},"a":{"c":2}}"#, nil),
      (#"{"a":{"b":1},"a":null}"#, nil), (#"{"a":null,"a":{"b":1}}"#, "1"),
      (#"{"a":{"b":1},"\u0061":{"\u0062":3}}"#, "3"), (#"{"a":{"b":1,"b":[2]}}"#, "[2]"),
      (#"{"a":{"b":{"b":1}},"b":2}"#, #"{"b":1}"#), (#"{"a":[{"b":1}]}"#, nil),
      (#"{"a":[{"b":1}],"a":{"b":"x"}}"#, "x"), (#"{"x":{"a":{"b":1}}}"#, nil),
      (#"{"a":{"b":1},"a":{"b":2},"a":[]}"#, nil),
    ])
  func repeatedKeys(text: String, expected: String?) throws {
    let table = FieldTable(paths: [FieldPath("a", "b")])
    var fields = RecordFields(for: table)
    let window = RecordWindow(holding: Array(text.utf8))
    var scanner = RecordScanner()
    _ = scanner.scan(window, at: 0, for: table, into: &fields)
    let slot = fields.slots[try #require(table.slot(of: FieldPath("a", "b")))]
    let value =
      slot.kind == .missing ? nil : String(decoding: window.bytes(slot.range), as: UTF8.self)
    #expect(value == expected)
  }

  @Test("Fields of the record before are forgotten")
  func nextRecord() throws {
    let table = FieldTable(paths: [FieldPath("a")])
    var fields = RecordFields(for: table)
    for text in [#"{"a":"x"}"#, #"{"b":"x"}"#] {
      let window = RecordWindow(holding: Array(text.utf8))
      var scanner = RecordScanner()
      _ = scanner.scan(window, at: 0, for: table, into: &fields)
    }
    #expect(fields.slots[try #require(table.slot(of: FieldPath("a")))].kind == .missing)
  }

  @Test("As many containers as the limit are followed, one more is not")
  func depth() {
    let table = FieldTable(paths: [])
    var fields = RecordFields(for: table)
    for (depth, isRead) in [
      (RecordScanner.depthLimit, true), (RecordScanner.depthLimit + 1, false),
    ] {
      let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      let window = RecordWindow(holding: Array(text.utf8))
      var scanner = RecordScanner()
      let outcome = scanner.scan(window, at: 0, for: table, into: &fields)
      let end = isRead ? text.utf8.count : RecordScanner.depthLimit
      #expect(
        outcome == (isRead ? .complete(end: end) : .malformed(.tooDeep, index: end, seenAt: end)))
    }
  }
}
