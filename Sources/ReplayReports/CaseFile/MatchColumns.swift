import TrailArchives
import TrailReplay

/// All matches of a case file as columns: of a column whose values repeat, each value stands once.
///
/// The columns are the keys of a match in JSON lines, in their order, and behind them the time that rows are ordered
/// by.
struct MatchColumns {
  /// So many rows go to all columns at a time.
  private static let blockSize = 256

  private let matches: [MatchedRecord]
  private let facts: ReplayFacts
  /// What many matches share is looked up once for all of them.
  private let calls: MatchGroups
  private let callers: MatchGroups

  init(_ matches: [MatchedRecord], _ facts: ReplayFacts) {
    (self.matches, self.facts) = (matches, facts)
    (calls, callers) = (.byCall(matches), .byCaller(matches))
  }

  /// Hands the JSON of the whole to `write`, column by column.
  func write(to write: (String) -> Void) {
    var columns = columns
    for start in stride(from: 0, to: matches.count, by: Self.blockSize) {
      let rows = start..<min(start + Self.blockSize, matches.count)
      for index in columns.indices { columns[index].add(rows, of: matches) }
    }
    write("{\"count\":\(matches.count),\"columns\":[")
    for (index, column) in columns.enumerated() { write((index == 0 ? "" : ",") + column.text) }
    write("]}")
  }

  private var columns: [any MatchColumn] {
    [
      ValueColumn("filter", by: { .number($0.filter) }) { JSONText(facts.filterName(of: $0)) },
      NumberColumn("eventTime", .time, \.eventTime),
      NumberColumn("deliveryTime", .time, \.deliveryTime),
      EventIDColumn(),
      ValueColumn("eventSource", .eventSource, in: calls),
      ValueColumn("eventName", .eventName, in: calls),
      ValueColumn("errorCode", .errorCode),
      ValueColumn("awsRegion", .awsRegion, in: calls),
      ValueColumn("recipientAccountId", .recipientAccountId, in: calls),
      ValueColumn("actor", .actor),
      ValueColumn("sourceIPAddress", .sourceIPAddress),
      ValueColumn("resource", .resource),
      ValueColumn("file", by: { .file($0.file) }) { JSONText($0.file.description) },
      NumberColumn("record", .number, \.record),
      ValueColumn("outcome", by: { .outcome($0.outcome) }) { JSONText($0.outcome.rawValue) },
      ValueColumn("target", .json, by: { ColumnValue($0.target) }, Self.target),
      ValueColumn("tool", in: callers, by: { ColumnValue($0.tool?.description) }) {
        JSONText($0.tool?.description)
      },
      ValueColumn("userAgent", .userAgent, in: callers),
      ValueColumn("invokedBy", .invokedBy, in: callers),
      ValueColumn("exposure", .json, by: { ColumnValue(exposure(of: $0).text) }, exposure),
      NumberColumn("time", .time, \.time),
    ]
  }

  private static func target(of match: MatchedRecord) -> JSONText {
    guard let target = match.target else { return .null }
    var object = JSONObject()
    object.add("kind", JSONText(target.kind.rawValue))
    object.add("name", JSONText(target.name))
    return JSONText(object)
  }

  private func exposure(of match: MatchedRecord) -> JSONText {
    facts.exposure(of: match).map { JSONText(JSONObject($0.effect)) } ?? .null
  }
}
