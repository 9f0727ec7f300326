import Foundation
import ReplayTestSupport
import Testing

@Suite("Times that are counted back from now")
struct RelativeTimeTests {
  @Test("They are resolved once, said on standard error, and stand resolved in the summary")
  func resolved() throws {
    let archive = try MadeArchive([MadeCall("a")])
    let result = try archive.shell(
      "trailbell replay in --from '2 hours ago' --to now --summary s > out; cat s")
    let said = result.errors.matches(of: #/trailbell: (--\w+ .*) is (\S+Z)\n/#)
    #expect(said.map { String($0.1) } == ["--from 2 hours ago", "--to now"])
    let times = try said.map { try Date(String($0.2), strategy: .iso8601) }
    #expect(times[1].timeIntervalSince(times[0]) == 7200)
    #expect(abs(times[1].timeIntervalSinceNow) < 600)
    let summary = try JSONText.object(result.text.trimmingCharacters(in: .newlines))
    #expect(summary["from"] as? String == String(said[0].2))
    #expect(summary["to"] as? String == String(said[1].2))
  }

  @Test(
    "Each command says it of each of its times, and nothing with --quiet or of other times",
    arguments: [
      ("match in --from 2h --to 2099-01-01", ["--from 2h"]),
      ("match in --from 2h --quiet", []),
      (
        "timeline in --from yesterday --around '1 day ago'",
        ["--from yesterday", "--around 1 day ago"]
      ),
      ("timeline in --around now --quiet", []),
      ("exposure in --to today", ["--to today"]),
      ("replay in --from 2w --quiet", []),
      ("simulate --alarm a.json --samples s.jsonl --from 30s", ["--from 30s"]),
    ])
  func commands(line: String, expected: [String]) throws {
    let archive = try MadeArchive([MadeCall("a")])
    let result = try archive.shell("trailbell \(line)")
    let said = result.errors.matches(of: #/trailbell: (--\w+ .*) is \S+Z\n/#)
    #expect(said.map { String($0.1) } == expected)
    #expect(result.status != 64, "\(result.errors)")
  }

  @Test("They stand resolved in the head of what people read", arguments: ["text", "markdown"])
  func head(format: String) throws {
    let archive = try MadeArchive([MadeCall("a")])
    for command in ["replay", "timeline", "exposure"] {
      let result = try archive.shell(
        "trailbell \(command) in --from '2 days ago' --format \(format)")
      let said = try #require(result.errors.firstMatch(of: #/2 days ago is (\S+)T(\S+)Z\n/#))
      let time = "\(said.1) \(said.2.hasSuffix(":00") ? said.2.dropLast(3) : said.2)"
      #expect(result.text.contains("asked for: from \(time) UTC on"), "\(command): \(result.text)")
    }
  }

  @Test(
    "The head says which times were asked for, also where nothing lies there",
    arguments: [
      ("replay", "--to DAYT14:30", "until 2026-03-02 14:30 UTC"),
      ("replay", "--from DAYT14:00 --to DAYT15:00:20", "from 2026-03-02 14:00 to 15:00:20 UTC"),
      ("replay", "--to DAYT14:30 --show windows", "until 2026-03-02 14:30 UTC"),
      ("replay", "--to DAYT14:30 --treat-missing-data all", "until 2026-03-02 14:30 UTC"),
      ("timeline", "--from DAYT14:00", "from 2026-03-02 14:00 UTC on"),
      ("timeline", "--from DAYT23:00 --by actor", "from 2026-03-02 23:00 UTC on"),
      (
        "timeline", "--from DAYT14:00 --around DAYT14:02 --window 5m",
        "from 2026-03-02 14:00 to 14:07 UTC"
      ),
      ("exposure", "--from DAYT14:00", "from 2026-03-02 14:00 UTC on"),
      ("exposure", "--to DAYT14:30 --time-zone +01:00", "until 2026-03-02 15:30 +01:00"),
    ])
  func asked(command: String, options: String, expected: String) throws {
    let archive = try MadeArchive([MadeCall("a")])
    let typed = options.replacing("DAY", with: "2026-03-02")
    for format in ["text", "markdown"] {
      let result = try archive.shell("trailbell \(command) in \(typed) --format \(format)")
      #expect(
        result.text.components(separatedBy: "asked for: \(expected)").count == 2,
        "\(format): \(result.text)\(result.errors)")
    }
  }

  @Test("Evaluations over samples have it in their head, too", arguments: ["text", "markdown"])
  func samples(format: String) throws {
    let folder = try TemporaryFolder()
    let alarm =
      #"{"AlarmName":"a","Namespace":"n","MetricName":"m","Statistic":"Sum","Period":60,"#
      + #""EvaluationPeriods":1,"Threshold":1,"ComparisonOperator":"GreaterThanThreshold"}"#
    try folder.write(Array(alarm.utf8), to: "a.json")
    let result = try TrailbellProcess.run(
      [
        "simulate", "--alarm", "a.json", "--samples", "-", "--from", "2026-03-02T14:00",
        "--to", "2026-03-02T14:30", "--format", format,
      ],
      in: folder.path, input: Array(#"{"timestamp":"2026-03-02T14:02:00Z","value":3}"#.utf8))
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.text.contains("asked for: from 2026-03-02 14:00 to 14:30 UTC"), "\(result.text)")
  }
}
