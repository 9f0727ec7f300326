import TrailArchives
import TrailReplay

/// All matches of a case file as columns: of a column whose values repeat, each value stands once.
///
/// The columns are the keys of a match in JSON lines, in their order, and behind them the time that rows are ordered
/// by.
struct MatchColumns {
  /// What a column's values are.
  private enum Kind: String {
    case text
    case time
    case number
    case json
  }

  /// A column of which each value stands once, and for each row the value's index.
  private struct Dictionary {
    private var indexes: [String?: Int] = [:]
    private(set) var values: [JSONText] = []
    private(set) var places: [Int] = []

    mutating func add(_ key: String?, _ value: () -> JSONText) {
      if let index = indexes[key] { return places.append(index) }
      indexes[key] = values.count
      places.append(values.count)
      values.append(value())
    }
  }

  private let matches: [MatchedRecord]
  private let facts: ReplayFacts

  init(_ matches: [MatchedRecord], _ facts: ReplayFacts) {
    (self.matches, self.facts) = (matches, facts)
  }

  /// Hands the JSON of the whole to `write`, column by column.
  func write(to write: (String) -> Void) {
    write("{\"count\":\(matches.count),\"columns\":[")
    text("filter", { facts.filterName(of: $0) }, write)
    write(",")
    for (key, time) in [("eventTime", \MatchedRecord.eventTime), ("deliveryTime", \.deliveryTime)] {
      numbers(key, .time, { $0[keyPath: time] }, write)
      write(",")
    }
    values("eventID", { $0.eventID }, write)
    for (key, text) in Self.calls {
      write(",")
      self.text(key, { $0[keyPath: text] }, write)
    }
    write(",")
    text("file", { $0.file.description }, write)
    write(",")
    numbers("record", .number, { $0.record }, write)
    write(",")
    text("outcome", { $0.outcome.rawValue }, write)
    write(",")
    json("target", target, write)
    write(",")
    var tools = KnownTools()
    text("tool", { tools.words(of: $0) }, write)
    write(",")
    text("userAgent", { $0.userAgent }, write)
    write(",")
    text("invokedBy", { $0.invokedBy }, write)
    write(",")
    json("exposure", { match in facts.exposure(of: match).map { JSONObject($0.effect) } }, write)
    write(",")
    numbers("time", .time, { $0.time }, write)
    write("]}")
  }

  private static let calls: [(String, any KeyPath<MatchedRecord, String?> & Sendable)] = [
    ("eventSource", \.eventSource), ("eventName", \.eventName), ("errorCode", \.errorCode),
    ("awsRegion", \.awsRegion), ("recipientAccountId", \.recipientAccountId), ("actor", \.actor),
    ("sourceIPAddress", \.sourceIPAddress), ("resource", \.resource),
  ]

  private func target(of match: MatchedRecord) -> JSONObject? {
    guard let target = match.target else { return nil }
    var object = JSONObject()
    object.add("kind", JSONText(target.kind.rawValue))
    object.add("name", JSONText(target.name))
    return object
  }

  private func text(
    _ key: String, _ value: (MatchedRecord) -> String?, _ write: (String) -> Void
  ) {
    var column = Dictionary()
    for match in matches {
      let text = value(match)
      column.add(text) { JSONText(text) }
    }
    self.write(column, key, .text, write)
  }

  private func json(
    _ key: String, _ value: (MatchedRecord) -> JSONObject?, _ write: (String) -> Void
  ) {
    var column = Dictionary()
    for match in matches {
      let text = value(match)?.text
      column.add(text) { text.map { JSONText(json: $0) } ?? .null }
    }
    self.write(column, key, .json, write)
  }

  private func write(
    _ column: Dictionary, _ key: String, _ kind: Kind, _ write: (String) -> Void
  ) {
    let dictionary = ScriptData.escaped(column.values.map(\.text).joined(separator: ","))
    write("{\"key\":\"\(key)\",\"kind\":\"\(kind.rawValue)\",\"dict\":[\(dictionary)],\"at\":[")
    write(column.places.map(String.init).joined(separator: ","))
    write("]}")
  }

  /// A column whose values hardly repeat.
  private func values(
    _ key: String, _ value: (MatchedRecord) -> String?, _ write: (String) -> Void
  ) {
    let values = matches.map { JSONText(value($0)).text }.joined(separator: ",")
    write("{\"key\":\"\(key)\",\"kind\":\"text\",\"values\":[\(ScriptData.escaped(values))]}")
  }

  private func numbers(
    _ key: String, _ kind: Kind, _ value: (MatchedRecord) -> Int?, _ write: (String) -> Void
  ) {
    let values = matches.map { value($0).map(String.init) ?? "null" }.joined(separator: ",")
    write("{\"key\":\"\(key)\",\"kind\":\"\(kind.rawValue)\",\"values\":[\(values)]}")
  }
}
