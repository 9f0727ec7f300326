import Foundation
import ReplayReports
import ReplayTestSupport
import Testing
import TrailReplay

/// Numbers are of all that happened, never of what was kept to be shown.
@Suite("Counts are exact, whatever is kept")
struct ExactCountsTests {
  /// Bursts of more than twenty matches a minute, quiet windows between them, copies among them.
  private static func records(_ random: inout SeededGenerator) -> [String] {
    (0..<random.number(in: 1...4)).flatMap { burst in
      (0..<random.number(in: 1...90)).map { index in
        let clock = "1\(burst):0\(random.number(in: 0...7)):\(random.number(in: 10...59))"
        return record(clock, id: "\(burst)-\(index)", &random)
      }
    }.flatMap { random.chance(10) ? [$0, $0] : [$0] }
  }

  private static func record(
    _ clock: String, id: String, _ random: inout SeededGenerator
  ) -> String {
    let actor = random.pick(["ann", "bob", "eve", "zoe"])
    let who = random.pick([
      #""userIdentity":{"type":"IAMUser","arn":"arn:\#(actor)"}"#,
      #""userIdentity":{"type":"Root"}"#, #""userIdentity":{}"#,
    ])
    let result = random.pick([
      #""errorCode":"AccessDenied""#, #""errorCode":"Client.UnauthorizedOperation""#,
      #""errorCode":"NoSuchBucket","errorMessage":"none""#, #""errorMessage":"Failed""#,
      #""responseElements":{"ConsoleLogin":"Failure"}"#,
      #""responseElements":{"ConsoleLogin":"Success"}"#, #""readOnly":true"#,
    ])
    return SmallReplay.record("2026-03-02T\(clock)Z", #""eventID":"\#(id)""#, who, result)
  }

  private static func replay(_ records: [String], evidence: Int?) -> SmallReplay {
    var replay = SmallReplay(records)
    replay.change = {
      $0.evidenceLimit = evidence
      $0.reading.duplicates = .drop
    }
    return replay
  }

  @Test("in the JSON of every transition", arguments: 0..<60)
  func transitions(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let records = Self.records(&random)
    for evidence in [1, 20, nil] {
      let lines = try Self.replay(records, evidence: evidence).jsonLines([.transitions])
      for line in lines.split(separator: "\n") {
        let object = try Self.object(String(line))
        guard object["to"] as? String == "ALARM" else { continue }
        let window = try Self.window(before: try #require(object["at"] as? String))
        let expected = try ReferenceCounts(records) { window.contains($0) }
        #expect(expected.total > 0)
        #expect(object["matchCount"] as? Int == expected.total, "seed \(seed)")
        #expect(object["denied"] as? Int == expected.denied, "seed \(seed)")
        #expect(object["failed"] as? Int == expected.failed, "seed \(seed)")
        #expect(Self.actors(in: object) == expected.actors, "seed \(seed)")
        let shown = object["matches"] as? [Any] ?? []
        #expect(object["matchesNotShown"] as? Int == expected.total - shown.count)
      }
    }
  }

  @Test("in the summary and beside every actor", arguments: 0..<60)
  func text(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let records = Self.records(&random)
    let expected = try ReferenceCounts(records)
    var style = ReportStyle()
    style.groupsByActor = true
    for evidence in [1, 20, nil] {
      let replay = Self.replay(records, evidence: evidence)
      let outcome = try replay.outcome()
      #expect(outcome.counts.total == expected.total)
      #expect(outcome.counts.first.map(Self.text) == expected.actors.values.map(\.first).min())
      let results = [(expected.denied, "denied"), (expected.failed, "failed")]
        .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
      let matches = "\(expected.total) match\(expected.total == 1 ? "" : "es")"
      #expect(
        OutcomeSummary(outcome).text
          .contains(", \(matches)\(results.isEmpty ? "" : " (\(results))")"), "seed \(seed)")
      let groups = try replay.text([.transitions], style: style)
        .matches(of: #/\n {4}(-|Root|arn:[a-z]+)  ([0-9]+) match/#)
      var counts: [String: Int] = [:]
      for group in groups { counts[String(group.1), default: 0] += Int(group.2) ?? 0 }
      #expect(counts == expected.actors.mapValues(\.count), "seed \(seed)")
    }
  }

  @Test("Actors are told apart by their bytes, and stand in one order")
  func spellings() throws {
    let names = ["Jos\u{E9}", "Jose\u{301}"]
    let records = (0..<4).map { SmallReplay.call("14:02:1\($0)", "Put", by: names[$0 % 2]) }
    var style = ReportStyle()
    style.groupsByActor = true
    let text = try SmallReplay(records).text([.transitions], style: style)
    #expect(text.split(separator: "  2 matches\n").count == 3)
    #expect(!text.contains("more;"))
    let actors = try SmallReplay(records).outcome().counts.actors
    #expect(actors.map(\.count) == [2, 2])
    #expect(actors.map(\.key) == [names[1], names[0]].map { Array($0.utf8) })
  }

  @Test("and a list of all matches is one of all", arguments: 0..<20)
  func everyMatch(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let records = Self.records(&random)
    let expected = try ReferenceCounts(records)
    var replay = Self.replay(records, evidence: 1)
    let limited = replay.change
    replay.change = {
      limited(&$0)
      $0.showsAllMatches = true
    }
    let lines = try replay.jsonLines([.matches]).split(separator: "\n")
    #expect(lines.count == expected.total)
    let outcomes = try lines.map { try Self.object(String($0))["outcome"] as? String ?? "" }
    #expect(outcomes.count { $0 == "denied" } == expected.denied)
    #expect(outcomes.count { $0 == "failed" } == expected.failed)
    #expect(try replay.text([.matches]).split(separator: "\n").count == expected.total)
    // Behind the transitions there are as few as ever.
    let changes = try replay.outcome().alarms.flatMap(\.changes)
    #expect(changes.allSatisfy { $0.matches.count <= 5 })
  }

  private static func object(_ line: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  /// The times of the window of five minutes that ends at `time`.
  private static func window(before time: String) throws -> Range<String> {
    let end = try Date(time, strategy: .iso8601)
    return end.addingTimeInterval(-300).formatted(.iso8601)..<time
  }

  private static func text(_ seconds: Int) -> String {
    Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
  }

  private static func actors(in object: [String: Any]) -> [String: ReferenceCounts.Actor] {
    let all = object["actors"] as? [[String: Any]] ?? []
    return all.reduce(into: [:]) { actors, actor in
      actors[actor["actor"] as? String ?? "-"] = ReferenceCounts.Actor(
        count: actor["count"] as? Int ?? 0, denied: actor["denied"] as? Int ?? 0,
        failed: actor["failed"] as? Int ?? 0, first: actor["first"] as? String ?? "",
        last: actor["last"] as? String ?? "")
    }
  }
}
