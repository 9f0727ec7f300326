import BucketExposure
import FilterPatterns
import ReplayTestSupport
import Testing
import TrailRecords

@testable import TrailReplay

/// A call that changes or reads a bucket is found by two fields, as a filter pattern would find it.
@Suite("Calls that are watched")
struct WatchedCallsTests {
  private static let sources = [
    "s3.amazonaws.com", "s3-control.amazonaws.com", "s3-control.eu-west-1.amazonaws.com",
    "s3-outposts.amazonaws.com", "s3", "s", "", "sts.amazonaws.com", "S3.amazonaws.com",
    #"s\u0033.amazonaws.com"#, #"\u00733.amazonaws.com"#, "s3.amazonaws.com ",
  ]
  private static let spoilt = ["", "Get", "GetObjects", "putbucketpolicy", #"GetObj\u0065ct"#]

  private static func pattern(of sources: [String], _ names: [String]) throws -> FilterPattern {
    let parts = [("eventSource", sources), ("eventName", names)].map { field, values in
      "(" + values.map { "($.\(field) = \"\($0)\")" }.joined(separator: " || ") + ")"
    }
    return try FilterPattern(parsing: "{ \(parts.joined(separator: " && ")) }")
  }

  @Test("It is what patterns say", arguments: [BucketWatch.changes, [.changes, .reads]])
  func agreement(watch: BucketWatch) throws {
    let changes = try Self.pattern(
      of: ["s3.amazonaws.com", "s3-control*"], BucketChange.eventNames)
    let reads = try Self.pattern(of: ["s3.amazonaws.com"], BucketReads.eventNames)
    let names = BucketChange.eventNames + BucketReads.eventNames + Self.spoilt
    let table = FieldTable(paths: WatchedCalls.wantedPaths(for: watch))
    let watched = try #require(WatchedCalls(watch, in: table))
    var found = Set<UInt8>()
    for source in Self.sources {
      for name in names {
        let record = Array(#"{"eventSource":"\#(source)","eventName":"\#(name)"}"#.utf8)
        var expected: BucketWatch = []
        if changes.matches(record.span) { expected.insert(.changes) }
        if watch.contains(.reads), reads.matches(record.span) { expected.insert(.reads) }
        let kind = try Self.kind(of: record, table, watched)
        #expect(kind == expected, "\(source) \(name)")
        found.insert(kind.rawValue)
      }
    }
    #expect(found == (watch.contains(.reads) ? [0, 1, 2] : [0, 1]))
  }

  @Test(
    "Fields that are missing or no texts are no calls",
    arguments: [
      "{}", #"{"eventName":"PutBucketAcl"}"#, #"{"eventSource":3,"eventName":"PutBucketAcl"}"#,
      #"{"eventSource":"s3.amazonaws.com","eventName":null}"#,
    ])
  func others(record: String) throws {
    let table = FieldTable(paths: WatchedCalls.wantedPaths(for: .changes))
    let watched = try #require(WatchedCalls(.changes, in: table))
    #expect(try Self.kind(of: Array(record.utf8), table, watched) == [])
    #expect(WatchedCalls([], in: table) == nil)
  }

  private static func kind(
    of record: [UInt8], _ table: FieldTable, _ watched: WatchedCalls
  ) throws -> BucketWatch {
    var scanner = RecordScanner()
    var fields = RecordFields(for: table)
    var window = RecordWindow(capacity: record.count + 64)
    #expect(window.append(contentsOf: record[...]) == record.count)
    guard case .complete = scanner.scan(window, at: window.start, for: table, into: &fields) else {
      throw CancellationError()
    }
    return watched.kind(of: record.span, fields)
  }
}
