import TrailReplay

/// A column of a case file's matches.
///
/// Rows come in blocks, and a block goes to all columns before the next: what is read of a match is at hand then.
protocol MatchColumn {
  /// The key that a match has it by in JSON lines.
  var key: String { get }
  /// What its values are.
  var kind: MatchColumnKind { get }
  /// Adds rows with consecutive numbers.
  mutating func add(_ rows: Range<Int>, of matches: [MatchedRecord])
  /// What its JSON has besides key and kind.
  var members: String { get }
}

/// What the values of a column are.
enum MatchColumnKind: String {
  case text
  case time
  case number
  case json
}

extension MatchColumn {
  /// Its JSON.
  var text: String { "{\"key\":\"\(key)\",\"kind\":\"\(kind.rawValue)\",\(members)}" }
}

/// A column of numbers, which hardly repeat.
struct NumberColumn: MatchColumn {
  let key: String
  let kind: MatchColumnKind
  private let number: (MatchedRecord) -> Int?
  private var list = ScriptList()

  /// Creates a column without rows.
  init(_ key: String, _ kind: MatchColumnKind, _ number: @escaping (MatchedRecord) -> Int?) {
    (self.key, self.kind, self.number) = (key, kind, number)
  }

  mutating func add(_ rows: Range<Int>, of matches: [MatchedRecord]) {
    for row in rows { list.append(number(matches[row])) }
  }

  var members: String { "\"values\":\(list.text)" }
}

/// The column of eventIDs, which hardly repeat.
struct EventIDColumn: MatchColumn {
  let key = "eventID"
  let kind = MatchColumnKind.text
  private var list = ScriptList()

  mutating func add(_ rows: Range<Int>, of matches: [MatchedRecord]) {
    for row in rows { list.append(utf8: matches[row].utf8(of: .eventID)) }
  }

  var members: String { "\"values\":\(list.text)" }
}
