import ReplayReports
import Testing

@Suite("The table of matches")
struct CallTableTests {
  private static let name = String(repeating: "x", count: 60)
  private static let long = "arn:aws:iam::111122223333:user/" + name

  /// Two calls whose names and actors differ in length, the second one denied.
  private static let calls = [
    SmallReplay.call("14:02:11", "Put", by: "ann"),
    SmallReplay.call("14:02:12", "PutBucketPolicy", by: long).dropLast()
      + ",\"errorCode\":\"AccessDenied\"}",
  ]

  private static func rows(_ style: ReportStyle, _ calls: [String] = calls) throws -> [String] {
    try SmallReplay(calls).text([.matches], style: style)
      .split(separator: "\n").map(String.init)
  }

  /// Where in `row` the cell begins that reads `cell`.
  private static func column(of cell: String, in row: String) -> Int? {
    row.firstRange(of: "  \(cell)").map { row.distance(from: row.startIndex, to: $0.lowerBound) }
  }

  @Test("Columns line up, with room for the longest value")
  func alignment() throws {
    let rows = try Self.rows(ReportStyle())
    #expect(rows.count == 2)
    for cell in ["203.0.113.9", "eu-west-1"] {
      let column = try #require(Self.column(of: cell, in: rows[0]))
      #expect(Self.column(of: cell, in: rows[1]) == column)
    }
    #expect(rows[0].hasPrefix("2026-03-02 14:02:11  Put              b  ann  "))
    #expect(rows[1].hasPrefix("2026-03-02 14:02:12  PutBucketPolicy  b  \(Self.name)  DENIED  "))
  }

  @Test("A column that would be empty is left out, and no row ends in spaces")
  func emptyColumn() throws {
    let text = try SmallReplay(Array(Self.calls.prefix(1))).text([.transitions])
    #expect(text.contains("14:02:11  Put  b  ann  203.0.113.9  eu-west-1  /"))
    #expect(!text.contains(" \n"))
  }

  @Test("In a pipe nothing is cut; on a terminal long values are, to fit its width")
  func cutting() throws {
    #expect(try Self.rows(ReportStyle())[1].contains(Self.name))
    var style = ReportStyle()
    style.columns = 80
    let row = try Self.rows(style)[1]
    #expect(row.count <= 80)
    #expect(!row.contains(Self.name) && row.contains("…xxx"))
    #expect(row.hasSuffix("calls:2"))
  }

  @Test("Colour only when asked for, and it moves no column")
  func colour() throws {
    let plain = try SmallReplay(Self.calls).text([.transitions, .windows, .matches])
    #expect(!plain.contains("\u{1B}"))
    var style = ReportStyle()
    style.isColoured = true
    let coloured = try SmallReplay(Self.calls).text(
      [.transitions, .windows, .matches], style: style)
    #expect(coloured.contains("\u{1B}[1;31mALARM\u{1B}[0m"))
    #expect(coloured.contains("\u{1B}[35mDENIED\u{1B}[0m"))
    let uncoloured = coloured.replacing(#/\e\[[0-9;]*m/#, with: "")
    #expect(withoutFolder(uncoloured) == withoutFolder(plain))
  }

  /// The file's folder differs from run to run, but not in length.
  private func withoutFolder(_ text: String) -> String {
    text.replacing(#/\S*calls\.json/#, with: "calls.json")
  }

  @Test(
    "A failed call shows its error, a denied one that it was denied",
    arguments: [
      ("AccessDenied", "DENIED"), ("AccessDeniedException", "DENIED"),
      ("Client.UnauthorizedOperation", "DENIED"), ("NoSuchBucket", "FAILED NoSuchBucket"),
      ("ThrottlingException", "FAILED ThrottlingException"), ("", ""),
    ])
  func results(code: String, word: String) throws {
    let call = String(Self.calls[0].dropLast()) + ",\"errorCode\":\"\(code)\"}"
    #expect(
      try Self.rows(ReportStyle(), [call])[0].contains("ann\(word.isEmpty ? "" : "  ")\(word)  203")
    )
  }

  @Test(
    "A call that failed without a code, and a failed sign-in, are no successes",
    arguments: [
      (#""errorMessage":"Failed authentication""#, "FAILED  "),
      (#""responseElements":{"ConsoleLogin":"Failure"}"#, "FAILED  "),
      (#""responseElements":{"ConsoleLogin":"Success"}"#, ""),
      (#""requestParameters":{"ConsoleLogin":"Failure"}"#, ""),
    ])
  func signIns(member: String, words: String) throws {
    let record = SmallReplay.record("2026-03-02T14:02:11Z", #""eventName":"ConsoleLogin""#, member)
    #expect(try Self.rows(ReportStyle(), [record])[0].contains("ConsoleLogin  -  -  \(words)-  "))
  }

  @Test("Grouped by actor, the one with most matches comes first, then by name")
  func grouping() throws {
    let actors = ["zoe", "ann", "bob", "zoe"]
    let calls = actors.enumerated().map {
      SmallReplay.call("14:02:1\($0.offset)", "Put", by: $0.element)
    }
    var style = ReportStyle()
    style.groupsByActor = true
    let text = try SmallReplay(calls).text([.transitions], style: style)
    let headings = text.matches(of: #/\n {4}([a-z]+)  ([0-9]+ match(es)?)\n/#).map {
      "\($0.1) \($0.2)"
    }
    #expect(headings == ["zoe 2 matches", "ann 1 match", "bob 1 match"])
  }

  @Test("Without a match, one line says so")
  func nothing() throws {
    #expect(try SmallReplay([]).text([.matches]) == "no record matches\n")
    #expect(try SmallReplay([]).text([.windows]) == "no window holds a sample\n")
    #expect(try SmallReplay([]).text([.transitions]).contains("No alarm would"))
  }
}
