import Foundation
import MetricAlarms
import ReplayReports
import ReplayTestSupport
import Testing
import TrailArchives
import TrailReplay

/// A reading that was stored once, by another process and on another machine.
///
/// `RECORD_SNAPSHOTS=1` writes it anew: the format's version must then have become another.
@Suite("A reading stored before")
struct StoredReadingTests {
  private static let caseFile = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "Cases/stored-reading.hex")

  /// The JSON of a record.
  private static func record(_ id: Int, _ name: String, _ time: String, _ more: String = "")
    -> String
  {
    """
    {"eventVersion":"1.11","eventTime":"\(time)","eventSource":"s3.amazonaws.com",\
    "eventName":"\(name)","awsRegion":"eu-west-1","recipientAccountId":"111122223333",\
    "userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/u\(id % 3)"},\
    "eventID":"0000000\(id)-0000-4000-8000-000000000000","eventType":"AwsApiCall",\
    "userAgent":"[aws-cli/2.\(id % 2).0]","requestParameters":{"bucketName":"b\(id)"}\(more)}
    """
  }

  /// Matches and others, a copy, a time that cannot be read, a cut file, foreign text, another shape.
  private static let files: [(name: String, text: String)] = [
    (
      "111122223333_CloudTrail_eu-west-1_20260302T1405Z_a.json",
      "{\"Records\":["
        + [
          record(1, "PutBucketPolicy", "2026-03-02T14:01:11Z"),
          record(2, "GetObject", "2026-03-02T14:01:12Z", ",\"errorCode\":\"AccessDenied\""),
          record(3, "PutBucketAcl", "2026-03-02T14:04:59Z", ",\"errorCode\":\"AccessDenied\""),
        ].joined(separator: ",") + "]}"
    ),
    (
      "111122223333_CloudTrail_eu-west-1_20260302T1410Z_b.json",
      "{\"Records\":["
        + [
          record(1, "PutBucketPolicy", "2026-03-02T14:01:11Z"),
          record(4, "PutBucketPolicy", "some day"), "7",
        ].joined(separator: ",") + "]}"
    ),
    ("lines.jsonl", record(5, "DeleteBucketPolicy", "2026-03-02T15:00:00.5+01:00") + "\n"),
    ("cut.json", "{\"Records\":[" + record(6, "PutBucketPolicy", "2026-03-02T14:20:00Z") + ",{\"e"),
    ("notes.txt", "nothing of ours\n"), ("empty.json.gz", ""),
  ]

  private static func plan() throws -> ReplayPlan {
    var plan = BuiltInPlan.all(duplicates: .drop)
    plan.filters.append(try .test("{ $.eventName = Put* }") { $0.defaultValue = 0.25 })
    plan.reading.store = MemoryStore(
      Dictionary(
        uniqueKeysWithValues: files.map { (ArchiveLocation("in/" + $0.name), Array($0.text.utf8)) })
    )
    return plan
  }

  private static func bytes() throws -> [UInt8] {
    Replay(try plan()).read([.path(ArchiveLocation("in"))]).encoded()
  }

  /// The stored bytes, 32 to a line as hexadecimal digits.
  private static func stored() throws -> [UInt8] {
    let text = try String(contentsOf: caseFile, encoding: .utf8)
    let digits = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.joined()
    return stride(from: 0, to: digits.count, by: 2).compactMap { offset in
      let start = digits.index(digits.startIndex, offsetBy: offset)
      return UInt8(digits[start...].prefix(2), radix: 16)
    }
  }

  init() throws {
    guard ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" else { return }
    var text = "# The encoded reading of the files in StoredReadingTests.swift.\n"
    let bytes = try Self.bytes()
    for start in stride(from: 0, to: bytes.count, by: 32) {
      text += bytes[start...].prefix(32).map { String(format: "%02x", $0) }.joined() + "\n"
    }
    try text.write(to: Self.caseFile, atomically: true, encoding: .utf8)
  }

  @Test("The same archive is stored in the same bytes today")
  func encoding() throws {
    #expect(try Self.bytes() == Self.stored())
  }

  @Test("It is judged as if it had been read just now")
  func judging() throws {
    let plan = try Self.plan()
    let reading = try ArchiveReading(decoding: Self.stored(), for: plan)
    let outcome = ReplayJudge(plan).outcome(of: reading)
    let whole = Replay(plan).run(over: [.path(ArchiveLocation("in"))])
    #expect(ReadingReport.text(of: outcome) == ReadingReport.text(of: whole))
    // One of the six is a copy, and one has no time that can be read.
    #expect(outcome.tally.records.matched == 6 && outcome.tally.files.damaged == 3)
  }

  private static let lineFile = caseFile.deletingLastPathComponent().appending(
    path: "stored-lines.jsonl")

  /// The lines of a replay in parts of the same files, one of them packed as well.
  private static func lines() throws -> [UInt8] {
    var plan = try plan()
    let packed = GzipWriter.member(Array(files[0].text.utf8), .stored)
    let inputs = files.map { ("in/" + $0.name, Array($0.text.utf8)) } + [("in/p.json.gz", packed)]
    let list = inputs.map { $0.0 + "\n" }.joined()
    plan.reading.store = MemoryStore(
      Dictionary(
        uniqueKeysWithValues: (inputs + [("list", Array(list.utf8))]).map {
          (ArchiveLocation($0.0), $0.1)
        }))
    let collector = LineCollector()
    for keepsRecords in [false, true] {
      try ReplayMapper(plan, keepsRecords: keepsRecords).run(
        over: PathList(path: ArchiveLocation("list"))
      ) { collector.add($0.text) }
    }
    return Array(collector.all.joined())
  }

  @Test("Each build writes the same lines for the same files")
  func storedLines() throws {
    let lines = try Self.lines()
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(lines).write(to: Self.lineFile)
    }
    #expect(lines == Array(try Data(contentsOf: Self.lineFile)))
  }
}
