import Foundation
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
}
