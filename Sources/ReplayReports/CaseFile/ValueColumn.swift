import TrailReplay

/// A column of which each value stands once, and for each row the value's index.
struct ValueColumn: MatchColumn {
  let key: String
  let kind: MatchColumnKind
  private let groups: MatchGroups?
  private let value: (MatchedRecord) -> ColumnValue
  private let json: (MatchedRecord) -> JSONText

  private var indexes: [ColumnValue: Int] = [:]
  private var values = ScriptList()
  private var places = ScriptList()
  /// Of each group of matches, the index of its value.
  private var ofGroups: [Int] = []

  /// Creates a column without rows.
  ///
  /// Rows are told apart by `value`; all matches of one of `groups` have the same. Of each value the JSON is asked
  /// for once.
  init(
    _ key: String, _ kind: MatchColumnKind = .text, in groups: MatchGroups? = nil,
    by value: @escaping (MatchedRecord) -> ColumnValue,
    _ json: @escaping (MatchedRecord) -> JSONText
  ) {
    (self.key, self.kind, self.groups) = (key, kind, groups)
    (self.value, self.json) = (value, json)
    if let groups { ofGroups = groups.examples.map { index(of: $0) } }
  }

  mutating func add(_ rows: Range<Int>, of matches: [MatchedRecord]) {
    guard let groups else {
      for row in rows { places.append(index(of: matches[row])) }
      return
    }
    for row in rows { places.append(ofGroups[groups.numbers[row]]) }
  }

  private mutating func index(of match: MatchedRecord) -> Int {
    let value = value(match)
    if let index = indexes[value] { return index }
    indexes[value] = indexes.count
    values.append(json(match))
    return indexes.count - 1
  }

  var members: String { "\"dict\":\(values.text),\"at\":\(places.text)" }
}

extension ValueColumn {
  /// Creates a column of texts.
  init(_ key: String, _ text: EvidenceTexts.Text, in groups: MatchGroups? = nil) {
    self.init(key, in: groups) {
      ColumnValue(utf8: $0.utf8(of: text))
    } _: {
      JSONText($0.utf8(of: text).map { String(decoding: $0, as: UTF8.self) })
    }
  }
}
