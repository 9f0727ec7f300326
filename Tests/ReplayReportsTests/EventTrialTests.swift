import FilterPatterns
import ReplayReports
import Testing

@Suite("A pattern tried on the events of files")
struct EventTrialTests {
  private static let pattern = "{ $.a = 1 }"

  /// Tries the lines of a text that comes in pieces of `size` bytes.
  private static func tryLines(
    _ text: String, in size: Int, isWhole: Bool = true
  ) throws -> [String] {
    var trial = EventTrial(try FilterPattern(parsing: pattern))
    var lines: [String] = []
    func note(_ event: CheckedEvent) {
      let answer = event.explanation.isMatch ? "match" : "no"
      lines.append("\(event.number) \(event.file):\(event.line ?? 0) \(answer)")
    }
    trial.begin("events")
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      trial.take(rest.prefix(size), note)
      rest = rest.dropFirst(size)
    }
    if let last = trial.end(isWhole: isWhole) { note(last) }
    return lines
  }

  private static let text = "{\"a\":1}\n\n{\"a\":2}\n{\"a\":1}"

  @Test("Lines are events however their bytes are cut into pieces", arguments: 1...30)
  func pieces(size: Int) throws {
    #expect(
      try Self.tryLines(Self.text, in: size) == [
        "1 events:1 match", "2 events:2 no", "3 events:3 no", "4 events:4 match",
      ])
  }

  @Test("What is left of a damaged file's last line is no event")
  func damaged() throws {
    #expect(try Self.tryLines(Self.text, in: 99, isWhole: false).count == 3)
    #expect(try Self.tryLines(Self.text + "\n", in: 99, isWhole: false).count == 4)
  }

  @Test("Events are numbered over all files, and lines begin anew in each")
  func numbers() throws {
    var trial = EventTrial(try FilterPattern(parsing: Self.pattern))
    var places: [String] = []
    for file in ["a", "b"] {
      trial.begin(file)
      trial.take(Array("x\ny".utf8)[...]) { event in
        places.append("\(event.number) \(event.file) \(event.line ?? 0)")
      }
      _ = trial.end(isWhole: false)
    }
    let whole = trial.tryWhole("c", Array("{\"a\":1}".utf8))
    #expect(places == ["1 a 1", "2 b 1"] && whole.number == 3 && whole.line == nil)
  }

  @Test(
    "A file that is one event loses one line break at its end, and no more",
    arguments: [("b", true), ("b\n", true), ("b\r\n", true), ("b\n\n", false), ("", false)])
  func whole(text: String, isMatch: Bool) throws {
    var trial = EventTrial(try FilterPattern(parsing: "%^b$%"))
    #expect(trial.tryWhole("file", Array(text.utf8)).explanation.isMatch == isMatch)
    #expect(trial.hasUnmatched == !isMatch)
  }
}
