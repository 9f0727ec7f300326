import Foundation
import ReplayTestSupport
import Testing

@Suite("Results as comma-separated values")
struct CSVTests {
  /// What a JSON line has where a csv file has `column`, as the file has it.
  private static func text(_ line: [String: Any], _ column: String) -> String {
    var value: Any? = line
    for key in column.split(separator: ".") { value = (value as? [String: Any])?[String(key)] }
    switch value {
    case let list as [Any]: return list.map { "\($0)" }.joined(separator: "; ")
    case let text as String: return text
    // Foundation has truth as a number of one byte.
    case let number as NSNumber where String(cString: number.objCType) == "c":
      return number.boolValue ? "true" : "false"
    case let number as NSNumber: return "\(number)"
    default: return ""
    }
  }

  private static let runs = [
    "replay in --show matches --duplicates count --evidence all",
    "timeline in --duplicates count", "timeline in --by actor",
  ]

  @Test(
    "Every cell is the value of the JSON line, whatever is in it: nothing is lost or runs together",
    arguments: 0..<2, runs)
  func sameValues(seed: Int, run: String) throws {
    var calls = HostileCall(seed: seed)
    let archive = try calls.archive(40)
    let lines = try archive.shell("trailbell \(run) --format jsonl").lines
      .map { try JSONText.object($0) }
    let csv = ReferenceCSV(try archive.shell("trailbell \(run) --format csv").output)
    #expect(csv.faults == [])
    #expect(csv.rows.count == lines.count + 1 && lines.count > 20)
    #expect(csv.rows.allSatisfy { $0.count == csv.rows[0].count })
    for (record, line) in zip(csv.records, lines) {
      for (column, cell) in record {
        let value = Self.text(line, column)
        #expect(Array(cell.utf8) == Array(value.utf8), "seed \(seed), \(column)")
      }
    }
  }

  @Test("No cell begins as a formula does, unless it is a number of ours", arguments: 3..<5)
  func harmless(seed: Int) throws {
    var calls = HostileCall(seed: seed)
    let archive = try calls.archive(40)
    for run in Self.runs {
      let rows = ReferenceCSV(try archive.shell("trailbell \(run) --format csv").output).rows
      for cell in rows.joined() {
        let first = cell.unicodeScalars.first { scalar in
          scalar == "\t" || scalar == "\r" || scalar == "\n"
            || !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
              && scalar != "\"" && scalar.value >= 0x20
        }
        #expect(!(first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false), "\(cell)")
      }
    }
  }

  @Test("A negative number stays one")
  func negative() throws {
    let archive = try MadeArchive([MadeCall("a").with(#""n":-3"#)])
    let filter = #"""
      {"metricFilters":[{"filterName":"f","filterPattern":"{ $.n < 0 }","logGroupName":"g",
      "metricTransformations":[{"metricName":"m","metricNamespace":"n","metricValue":"$.n"}]}]}
      """#
    try archive.folder.write(filter, to: "f.json")
    let result = try archive.run(
      "replay", "in", "--rules", "f.json", "--show", "windows", "--format", "csv")
    let window = try #require(ReferenceCSV(result.output).records.first, "\(result.errors)")
    #expect(window["sum"] == "-3" && result.text.contains(",-3,1,-3,-3"))
  }

  @Test("On a terminal nothing in a cell acts, in a file it stays as it is")
  func terminal() throws {
    let call = MadeCall("a\\u001b[31m\\u202e\\nb")
    let archive = try MadeArchive([call])
    let line = "trailbell timeline in --format csv --quiet"
    let screen = try TerminalProcess.shell(line, columns: 80, in: archive.folder.path)
    #expect(screen.text.contains(#"a\u{1b}[31m\u{202e}\u{a}b"#))
    #expect(!screen.text.contains("\u{1B}") && screen.lines.count == 2)
    #expect(try archive.shell(line).text.contains("\"a\u{1B}[31m\u{202E}\nb\""))
  }

  @Test("Of several kinds none is written, and it is said what to ask for")
  func kinds() throws {
    let archive = try MadeArchive([MadeCall("a")])
    let result = try archive.shell("trailbell replay in --format csv --show windows,matches")
    #expect(result.status == 64 && result.text.isEmpty)
    #expect(result.errors.contains("give one"))
    #expect(try archive.shell("trailbell replay in --format csv --show matches").status == 0)
  }

  @Test("Without a row there is the heading")
  func nothing() throws {
    let archive = try MadeArchive([MadeCall("a").named("GetObject")])
    for run in [
      "replay in", "replay in --show matches", "timeline in --actor nobody", "exposure in",
    ] {
      let result = try archive.shell("trailbell \(run) --format csv")
      let csv = ReferenceCSV(result.output)
      #expect(csv.rows.count == 1 && csv.faults.isEmpty && csv.rows[0].count > 5, "\(run)")
    }
  }

  @Test("Under each treatment of missing data a change is a row of its own")
  func trials() throws {
    let archive = try MadeArchive([MadeCall("a")])
    let result = try archive.shell(
      "trailbell replay in --format csv --treat-missing-data all --quiet")
    let treatments = ReferenceCSV(result.output).records.map { $0["treatMissingData"] ?? "" }
    #expect(Set(treatments).count >= 3 && !treatments.contains(""))
  }
}
