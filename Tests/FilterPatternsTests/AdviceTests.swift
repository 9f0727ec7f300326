import Testing

@testable import FilterPatterns

@Suite("What remarks advise to write")
struct AdviceTests {
  /// Everything that can be asked of a field.
  private static let tests = [
    "IS TRUE", "IS FALSE", "IS NULL", "NOT EXISTS", "= *", "!= *", "= true", "!= true", "= false",
    "!= false", "= \"null\"", "!= \"null\"", "> 5", "= 5", "= x", "!= x",
  ]

  @Test(
    "What a remark of the case files advises is a pattern, matches a record, and ends the remark",
    arguments: try PatternCase.all(in: CaseFolder.paragraphs).filter(\.tellsRemarks))
  func paragraph(_ paragraph: PatternCase) throws {
    try check(try FilterPattern(parsing: paragraph.pattern), MadeRecords())
  }

  @Test("Whatever is asked of a known field, the advice can match", arguments: KnownFields.all)
  func field(_ field: KnownField) throws {
    let records = try MadeRecords()
    for test in Self.tests {
      try check(try FilterPattern(parsing: "{ $.\(field.name) \(test) }"), records)
    }
  }

  @Test("The case files have advice of every kind")
  func kinds() throws {
    let remarks = try PatternCase.all(in: CaseFolder.paragraphs).filter(\.tellsRemarks).flatMap {
      try FilterPattern(parsing: $0.pattern).remarks.filter { $0.replacement != nil }
    }
    let names = Set(remarks.map { String("\($0.kind)".prefix { $0 != "(" }) })
    let all: Set = [
      "asksNothing", "excludesMissing", "leftOut", "nearMiss", "neitherOf", "neverHolds",
      "noAccount", "textNotValue", "wrongField",
    ]
    #expect(names == all)
  }

  private func check(_ pattern: FilterPattern, _ records: MadeRecords) throws {
    for remark in pattern.remarks where remark.replacement != nil {
      let whole = 0..<pattern.text.utf8.count
      let changed = try FilterPattern(parsing: pattern.text(in: whole, following: [remark]))
      let count = { (pattern: FilterPattern) in pattern.remarks.count { $0.kind == remark.kind } }
      #expect(count(changed) < count(pattern), "\(pattern.text): \(remark.message)")
      let part = try FilterPattern(parsing: pattern.part(following: remark))
      #expect(records.count(matching: part) > 0, "\(part.text): \(remark.message)")
    }
  }
}

extension FilterPattern {
  /// A pattern of the one condition that a remark is on, with what is advised on it.
  fileprivate func part(following remark: PatternRemark) -> String {
    guard let condition = form.conditions.first(where: { $0.range.holds(remark.range) }) else {
      return text(in: 0..<text.utf8.count, following: [remark])
    }
    let others = remarks.filter { other in
      other.replacement != nil && condition.range.holds(other.range)
        && !other.range.overlaps(remark.range)
    }
    return "{ \(text(in: condition.range, following: others + [remark])) }"
  }

  /// The text in a range, with what remarks on parts of it advise.
  fileprivate func text(in range: Range<Int>, following remarks: [PatternRemark]) -> String {
    let bytes = PatternText(text)
    var (written, start) = ("", range.lowerBound)
    for remark in remarks.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      written += bytes[start..<remark.range.lowerBound] + (remark.replacement ?? "")
      start = remark.range.upperBound
    }
    return written + bytes[start..<range.upperBound]
  }
}

extension Range<Int> {
  fileprivate func holds(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
