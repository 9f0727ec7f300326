import ReplayTestSupport
import Testing
import TrailReplay

/// What a report says of a match is what stood in the record, however long.
@Suite("Texts of a match")
struct MatchedTextsTests {
  private static func record(_ members: [(String, String)]) -> String {
    let texts = members.map { #""\#($0)":"\#($1)""# }.joined(separator: ",")
    return #"{"eventVersion":"1.11","eventTime":"2026-03-02T01:00:00Z",\#(texts)}"#
  }

  @Test(
    "Each text comes back whole",
    arguments: [0, 1, 125, 126, 127, 128, 129, 16_382, 16_383, 16_384, 50_000])
  func lengths(count: Int) throws {
    let text = String(repeating: "aé", count: count / 3) + String(repeating: "b", count: count % 3)
    let archive = try SmallArchive([
      [
        Self.record([
          ("eventID", text), ("eventSource", "s"), ("eventName", "n\(text)"), ("errorCode", ""),
          ("awsRegion", text), ("recipientAccountId", "1"), ("sourceIPAddress", text + "z"),
          ("userAgent", text + "u"),
        ])
      ]
    ])
    let outcome = archive.outcome(of: [try .test("{ $.eventVersion = 1.11 }")])
    let match = try #require(outcome.matches.first)
    #expect(text.utf8.count == count)
    #expect(match.eventID == text && match.eventSource == "s" && match.eventName == "n\(text)")
    #expect(match.errorCode?.isEmpty == true && match.awsRegion == text)
    #expect(match.recipientAccountId == "1" && match.sourceIPAddress == text + "z")
    #expect(match.actor == nil && match.resource == nil)
    #expect(match.userAgent == text + "u" && match.invokedBy == nil && match.target == nil)
  }

  /// Identifiers and addresses, and what is nearly one.
  private static let nearForms = [
    "6f3e0c1a-9b7d-4e2f-8a10-00ffab12cd34", "6F3E0C1A-9B7D-4E2F-8A10-00FFAB12CD34",
    "6f3e0c1a-9b7d-4e2f-8a1-000ffab12cd34", "6f3e0c1a9b7d4e2f8a1000ffab12cd34----",
    "6f3e0c1a-9b7d-4e2f-8a10-00ffab12cd3g", "6f3e0c1a-9b7d-4e2f-8a10-00ffab12cd3:",
    "6f3e0c1a-9b7d-4e2f-8a10-00ffab12cd3", "0.0.0.0", "255.255.255.255", "1.2.3.256", "1.2.3",
    "01.2.3.4", "+1.2.3.4", "1.2.3.4.", "1..2.3.4", "1.2.3.4.5", "10.0.0.1 ", "::1", "a.b.c.d",
  ]

  @Test(
    "A text that looks like an identifier or an address, or nearly, comes back as it was",
    arguments: nearForms)
  func lookAlikes(text: String) throws {
    let record = Self.record([("eventID", text), ("sourceIPAddress", text), ("errorCode", text)])
    let outcome = try SmallArchive([[record]])
      .outcome(of: [try .test("{ $.eventVersion = 1.11 }")])
    let match = try #require(outcome.matches.first)
    #expect([match.eventID, match.sourceIPAddress, match.errorCode] == [text, text, text])
  }

  @Test("Matches of one second are in the order of their eventIDs, whatever these look like")
  func order() throws {
    let texts: [String?] =
      [nil, ""] + Self.nearForms + ["1.2.3.4", "9.0.0.0", "0f3e0c1a-9b7d-4e2f-8a10-00ffab12cd34"]
    let records = (texts + texts.reversed()).map {
      Self.record([($0 == nil ? "n" : "eventID", $0 ?? "")])
    }
    var plan = ReplayPlan(
      filters: [try .test("{ $.eventVersion = 1.11 }")], alarms: [],
      reading: ReadingSettings(duplicates: .count, jobs: 1))
    plan.evidenceLimit = nil
    let archive = try SmallArchive([records])
    let outcome = withExtendedLifetime(archive) { Replay(plan).run(over: archive.inputs) }
    let ordered = texts.sorted { left, right in
      guard let left, let right else { return left == nil && right != nil }
      return left.utf8.lexicographicallyPrecedes(right.utf8)
    }
    #expect(outcome.matches.map(\.eventID) == ordered.flatMap { [$0, $0] })
  }

  @Test("An actor is reported whole, and reported from others, wherever its slashes are")
  func slashes() throws {
    let actors = ["a/b/c", "a/b/", "a/b", "a/bc", "/", "a", "", "a/b/c"]
    let records = actors.enumerated().map { number, actor in
      #"{"eventVersion":"1.11","eventID":"\#(number)","userIdentity":{"arn":"\#(actor)"}}"#
    }
    let outcome = try SmallArchive([records]).outcome(of: [try .test("{ $.eventVersion = 1.11 }")])
    #expect(outcome.matches.map(\.actor) == actors)
    #expect(outcome.counts.actorCount == 7)
  }

  @Test("Who invoked a call, and what it is about, come back beside any actor and bucket")
  func caller() throws {
    let parts = ["", "a", "a/b", "10.0.0.1", "6f3e0c1a-9b7d-4e2f-8a10-00ffab12cd34"]
    let records = parts.enumerated().map { number, part in
      #"{"eventVersion":"1.11","eventID":"\#(number)","eventSource":"s3.amazonaws.com","#
        + #""eventName":"GetObject","userIdentity":{"arn":"\#(part)","invokedBy":"\#(part)i"},"#
        + #""requestParameters":{"bucketName":"b\#(part)","key":"k\#(part)"}}"#
    }
    let matches = try SmallArchive([records])
      .outcome(of: [try .test("{ $.eventVersion = 1.11 }")]).matches
    #expect(matches.map(\.actor) == parts && matches.map(\.invokedBy) == parts.map { $0 + "i" })
    #expect(matches.map(\.resource) == parts.map { "b" + $0 })
    #expect(matches.map(\.target?.name) == parts.map { "b\($0)/k\($0)" })
    #expect(matches.allSatisfy { $0.userAgent == nil && $0.tool == nil })
  }

  @Test("The actor is the ARN, or else the type; a record may tell nothing at all")
  func actor() throws {
    let archive = try SmallArchive([
      [
        #"{"eventVersion":"1.11","n":1,"userIdentity":{"type":"Root","arn":"arn:x"}}"#,
        #"{"eventVersion":"1.11","n":2,"userIdentity":{"type":"AWSService"}}"#,
        #"{"eventVersion":"1.11","n":3}"#,
      ]
    ])
    let outcome = archive.outcome(of: [try .test("{ $.eventVersion = 1.11 }")])
    #expect(outcome.matches.map(\.actor) == ["arn:x", "AWSService", nil])
    #expect(outcome.matches.allSatisfy { $0.eventID == nil && $0.time == nil })
  }
}
