import FilterPatterns
import Testing

@Suite("Recorded answers of CloudWatch Logs")
struct RecordedPatternTests {
  /// FilterLogEvents has one message for all grammar; TestMetricFilter, whose words are ours, has more.
  private static let filterLogEventsWords = [
    "Invalid metric filter pattern": "Invalid filter pattern",
    "Invalid character(s) in term 'NOT'": "Invalid filter pattern",
  ]

  @Test(
    "A pattern matches, extracts or is rejected as recorded", arguments: try RecordedPattern.all())
  func answer(_ row: RecordedPattern) throws {
    do throws(FilterPatternError) {
      let matcher = EventMatcher(try FilterPattern(parsing: row.pattern))
      compare(matcher, with: row)
    } catch {
      guard case .rejected(let message) = row.answer else {
        Issue.record("CloudWatch accepts this pattern\n\(error)")
        return
      }
      #expect(error.serviceMessage == message)
      compareFilterLogEvents(error, with: row)
    }
  }

  private func compare(_ matcher: consuming EventMatcher, with row: RecordedPattern) {
    guard case .matches(let wanted, let extracted) = row.answer else {
      Issue.record("CloudWatch rejects this pattern")
      return
    }
    var matched: [Int] = []
    for (index, event) in row.events.enumerated() {
      let isMatch = matcher.matches(Array(event.utf8).span)
      let explanation = matcher.explain(Array(event.utf8).span)
      #expect(explanation.isMatch == isMatch)
      if isMatch { matched.append(index + 1) }
      let values = explanation.extractedValues.map { ($0.name, $0.value) }
      #expect(
        Dictionary(values) { $1 } == extracted[index + 1] ?? [:], "event \(index + 1): \(event)")
    }
    #expect(matched == wanted)
    #expect(row.filterLogEvents == nil || row.filterLogEvents == "same matches")
  }

  private func compareFilterLogEvents(_ error: FilterPatternError, with row: RecordedPattern) {
    guard let words = row.filterLogEvents, words != "same message" else { return }
    let ours = Self.filterLogEventsWords[error.serviceMessage]
    #expect(ours.map { "rejected with: " + $0 } == words)
  }

  @Test("The recording is whole")
  func count() throws {
    let rows = try RecordedPattern.all()
    let rejected = rows.count { if case .rejected = $0.answer { true } else { false } }
    #expect(rows.count == 88)
    #expect(rejected == 22)
    #expect(rows.count { $0.filterLogEvents != nil } == 41)
  }

  @Test(
    "A pattern is admitted to a log group as recorded", arguments: try RecordedAdmission.all())
  func admission(_ row: RecordedAdmission) {
    do throws(FilterPatternError) {
      _ = try FilterPattern(parsing: row.pattern)
      #expect(row.rejection == nil)
    } catch {
      #expect(error.serviceMessage == row.rejection)
    }
  }
}
