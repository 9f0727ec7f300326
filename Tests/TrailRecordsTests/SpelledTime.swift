import Testing
import TrailRecords

/// What is read of a record's eventTime.
enum SpelledTime {
  private static let table = FieldTable(paths: [FieldPath("eventTime")])

  /// Seconds since the Unix epoch of a record whose eventTime is this JSON; nil for no time.
  static func seconds(_ json: String) throws -> Int? {
    let record = Array("{\"a\":1,\"eventTime\":\(json),\"b\":[]}".utf8)
    var scanner = RecordScanner()
    var fields = RecordFields(for: table)
    var window = RecordWindow(capacity: record.count + 64)
    #expect(window.append(contentsOf: record[...]) == record.count)
    guard case .complete = scanner.scan(window, at: window.start, for: table, into: &fields) else {
      Issue.record("no JSON: \(json)")
      return nil
    }
    let slot = try #require(table.slot(of: FieldPath("eventTime")))
    return EventTimeSpelling.seconds(in: record.span, fields.slots[slot])
  }
}
