import ReplayReports
import ReplayTestSupport
import Testing
import TrailArchives
import TrailReplay

@Suite("A record that is shown, in lines")
struct PrettyRecordTests {
  /// A file of records, of which all are looked for.
  private struct Shown {
    /// Which of the records were shown, from 0.
    var numbers: [Int] = []
    var text = ""

    init(_ records: [[UInt8]], style: ReportStyle = ReportStyle()) throws {
      let folder = try TemporaryFolder()
      let file = try folder.write(Array(records.joined(separator: [0x0A])), to: "calls.json")
      let names = records.indices.compactMap { RecordName(ArchiveLocation("\(file):\($0 + 1)")) }
      let outcome = RecordSearch(
        names, in: [], reading: ReadingSettings(duplicates: .count, jobs: 1)
      ).run()
      numbers = outcome.found.indices.filter { outcome.found[$0].record != nil }
      var text = ""
      RecordReport(outcome).writeText(style) { text += $0 }
      self.text = text
    }
  }

  /// What a value should look like, the obvious way; no more than 64 levels are indented.
  private static func lines(of value: ForgedValue, depth: Int = 0) -> String {
    let indent = String(repeating: "  ", count: min(depth, 64))
    let deeper = String(repeating: "  ", count: min(depth + 1, 64))
    func list(_ parts: [String], _ brackets: (String, String)) -> String {
      if parts.isEmpty { return brackets.0 + brackets.1 }
      return brackets.0 + "\n" + parts.map { deeper + $0 }.joined(separator: ",\n")
        + "\n\(indent)\(brackets.1)"
    }
    switch value {
    case .array(let elements):
      return list(elements.map { lines(of: $0, depth: depth + 1) }, ("[", "]"))
    case .object(let members):
      let parts = members.map {
        lines(of: .string($0.key)) + ": " + lines(of: $0.value, depth: depth + 1)
      }
      return list(parts, ("{", "}"))
    default:
      return SafeText.json(String(decoding: JSONSpelling.compact(value), as: UTF8.self))
    }
  }

  @Test("Random records in every layout are laid out alike", arguments: 0..<4)
  func agreement(seed: Int) throws {
    var forge = RecordForge(seed: seed)
    var random = SeededGenerator(seed: seed)
    let values = (0..<60).map { _ in forge.record() }
    let records = values.map { value in
      JSONSpelling(random.pick(JSONSpelling.Layout.allCases)).bytes(of: value, using: &random)
    }
    let shown = try Shown(records)
    let expected = shown.numbers.map { Self.lines(of: values[$0]) + "\n" }.joined(separator: "\n")
    #expect(shown.numbers.count > 40)
    #expect(shown.text == expected, "seed \(seed)")
    var style = ReportStyle()
    style.isColoured = true
    let coloured = try Shown(records, style: style).text
    #expect(coloured != expected)
    #expect(coloured.replacing(#/\u{1B}\[(36|0)m/#, with: "") == expected, "seed \(seed)")
  }

  @Test(
    "Numbers and escapes stay as they are written",
    arguments: [
      "1E+2", "-0", "0.10", "9007199254740993", #""\/\u00e9\u001b\ud83d\ude00""#,
      #""{\"Statement\":[]}""#, #""é🪣""#, "{}", "[]", "null",
    ])
  func kept(value: String) throws {
    let record = #"{"eventVersion":"1.08","eventTime":"2026-03-02T14:02:11Z","x":\#(value)}"#
    let shown = try Shown([Array(record.utf8)])
    #expect(
      shown.text == """
        {
          "eventVersion": "1.08",
          "eventTime": "2026-03-02T14:02:11Z",
          "x": \(value)
        }

        """)
  }

  @Test("Keys alone are coloured, and what a terminal might act on is escaped everywhere")
  func colours() throws {
    let record =
      "{\"eventVersion\":\"1.08\",\"eventTime\":\"t\",\"k\u{202E}\":[\"v\u{9B}\",{\"a\":\"b\"}]}"
    var style = ReportStyle()
    style.isColoured = true
    let lines = try Shown([Array(record.utf8)], style: style).text.split(separator: "\n")
    func key(_ text: String) -> String { "\u{1B}[36m\"\(text)\"\u{1B}[0m" }
    #expect(lines.dropFirst(3).first == "  \(key("k\\u202e")): [")
    #expect(lines.dropFirst(4).first == "    \"v\\u009b\",")
    #expect(lines.dropFirst(6).first == "      \(key("a")): \"b\"")
  }

  @Test("Of text that is not JSON nothing is lost but white space", arguments: 0..<20)
  func anyText(seed: Int) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let text = random.text(random.number(in: 0...40), of: #"{}[],:""\ \ au012"#)
      var shown = ""
      PrettyRecord(Array(text.utf8), style: ReportStyle()).write { shown += $0 }
      #expect(shown.hasSuffix("\n"))
      #expect(shown.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace }, "\(text)")
    }
  }

  @Test("Many levels do not make a record endless: 64 of them are indented")
  func depth() throws {
    let (count, deepest) = (400, 64)
    let nested =
      String(repeating: "[", count: count) + "1" + String(repeating: "]", count: count)
    let record = #"{"eventVersion":"1.08","eventTime":"t","x":\#(nested)}"#
    let lines = try Shown([Array(record.utf8)]).text.split(separator: "\n")
    #expect(lines.contains(Substring(String(repeating: " ", count: 2 * deepest) + "1")))
  }
}
