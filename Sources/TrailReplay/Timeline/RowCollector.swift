import TrailArchives

/// Collects the rows of the records that one worker finds, as far as they are asked for.
struct RowCollector: MatchSink {
  private let judge: SelectionJudge
  private let spans: [Range<Int>]?
  /// Whether one of the user's filters has to match: they stand behind the selection's own.
  private let wantsFilter: Bool
  private var texts = SharedTexts()
  private var sorter: RowSorter
  /// Why it could not go on.
  private(set) var failure: TimelineError?

  var wantsFacts: Bool { true }
  var wantsSamples: Bool { false }
  var isOpen: Bool { failure == nil }

  /// Creates the collector of one of the workers that share the plan's memory.
  init(_ plan: TimelinePlan, _ judge: SelectionJudge) {
    (self.judge, spans, wantsFilter) = (judge, plan.spans, !plan.filters.isEmpty)
    sorter = RowSorter(
      plan.firstOrder, limit: plan.memoryLimit / plan.reading.jobs, folder: plan.temporaryFolder)
  }

  /// Whether a record is one of those asked for, of which this is known and that `filters` match.
  func selects(_ facts: EvidenceReader.Facts?, _ times: RecordTimes, _ filters: [Int]) -> Bool {
    guard filters.first == 0, !wantsFilter || filters.count > 1, let facts else { return false }
    if let spans {
      guard let time = times.chosen, spans.contains(where: { $0.contains(time) }) else {
        return false
      }
    }
    return judge.selects(facts)
  }

  mutating func take(_ match: FoundMatch, _ record: Span<UInt8>) {
    guard let facts = match.facts else { preconditionFailure("a row without its facts") }
    let row = TimelineRow(of: match, facts, sharing: &texts)
    do throws(TimelineError) {
      try sorter.add(row, shared: texts.bytesKept)
    } catch {
      failure = error
    }
  }

  mutating func flush() {}

  /// Ends, and returns the rows in sorted runs.
  mutating func finish() -> [RowRun] { sorter.finish() }
}
