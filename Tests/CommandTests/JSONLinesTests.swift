import Foundation
import Testing

@Suite("JSON lines keep their contract")
struct JSONLinesTests {
  private static let match = [
    "type", "filter", "eventTime", "deliveryTime", "eventID", "eventSource", "eventName",
    "errorCode", "awsRegion", "recipientAccountId", "actor", "sourceIPAddress", "resource", "file",
    "record", "outcome", "target", "tool", "userAgent", "invokedBy", "exposure",
  ]
  private static let keys = [
    "transition": [
      "type", "alarm", "at", "from", "to", "reason", "clock", "windows", "matchCount", "matches",
      "reasonData", "approximate", "secondsAfterFirstEvent", "treatMissingData",
      "actionsSuppressedBy", "actionsRanAt", "afterLastRecord", "matchesNotShown", "denied",
      "failed", "actors", "severity", "techniques",
    ],
    "window": [
      "type", "filters", "namespace", "metric", "dimensions", "start", "period", "sum",
      "sampleCount", "minimum", "maximum",
    ],
    "match": match,
  ]

  private static func lines(show: String) throws -> [String] {
    try TrailbellProcess.run(
      ["replay", Place.samples, "--rules", "cis", "--format", "jsonl", "--show", show],
      in: Place.package
    ).lines
  }

  @Test("Each line is an object with exactly its documented keys in order")
  func documentedKeys() throws {
    for line in try Self.lines(show: "transitions,windows,matches") {
      let type = try #require(try JSONText.object(line)["type"] as? String)
      #expect(JSONText.keys(of: line) == Self.keys[type])
    }
  }

  @Test("Matches behind a transition are match objects")
  func nestedMatches() throws {
    let line = try #require(try Self.lines(show: "transitions").first)
    let nested = try #require(line.firstRange(of: #""matches":["#)?.upperBound)
    #expect(JSONText.keys(of: String(line[nested...])) == Self.match)
  }

  @Test("Only the kinds asked for appear, in a fixed order", arguments: ["windows", "matches"])
  func kinds(kind: String) throws {
    let types = try Self.lines(show: kind).map { try JSONText.object($0)["type"] as? String }
    #expect(Set(types) == [String(kind.dropLast(kind == "matches" ? 2 : 1))])
    let all = try Self.lines(show: "matches,transitions,windows")
    #expect(try all == Self.lines(show: "transitions,windows,matches"))
  }

  @Test("Within a kind, lines are sorted by time and then by name")
  func order() throws {
    let order = try Self.lines(show: "matches").map { line in
      let match = try JSONText.object(line)
      return ["eventTime", "filter", "eventID"].map { match[$0] as? String ?? "" }
    }
    #expect(order.count > 5)
    #expect(order == order.sorted { $0.lexicographicallyPrecedes($1) })
  }

  @Test("Absent facts are null, numbers are numbers, and times end in Z")
  func values() throws {
    var call = MadeCall(nil)
    call.time = "2026-03-02T16:02:11.999+02:00"
    let line = try #require(
      try MadeArchive([call]).run(
        "replay", "in", "--format", "jsonl", "--show", "matches"
      ).lines.first)
    let match = try JSONText.object(line)
    #expect(match["eventTime"] as? String == "2026-03-02T14:02:11Z")
    #expect(match["eventID"] is NSNull)
    #expect(match["deliveryTime"] is NSNull)
    #expect(match["errorCode"] is NSNull)
    #expect(match["record"] as? Int == 1)
    #expect(match["resource"] as? String == "payroll-exports")
  }

  @Test("A search prints a record on one line, unchanged but for white space between tokens")
  func compactRecord() throws {
    let record =
      #"{"eventName" : "PutBucketAcl",\#n\#t"eventSource":"s3.amazonaws.com","n":[1.0e+2, "a  b\u00e9\/" ] }"#
    let archive = try MadeArchive()
    try archive.write(Array(record.utf8), to: "pretty.json")
    let expected =
      #"{"eventName":"PutBucketAcl","eventSource":"s3.amazonaws.com","n":[1.0e+2,"a  b\u00e9\/"]}"#
    #expect(try archive.run("match", "in").text == expected + "\n")
  }
}
