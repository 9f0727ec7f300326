import MetricAlarms
import TrailRecords

/// What a plan that keeps records has of them: their JSON, and which matches are of which series.
struct KeptRecords: Sendable {
  private var texts: [RecordLocation: [UInt8]] = [:]
  private var bySeries: [MetricSeries: [MatchedRecord]] = [:]

  /// Finds them in a ledger, `shown` being its matches by the number of their series; nothing where the plan asks
  /// for none.
  init(
    of distinct: DistinctMatches, _ shown: [Int?: [MatchedRecord]], in ledger: MatchLedger,
    by plan: ReplayPlan
  ) {
    guard plan.keepsRecords else { return }
    for call in distinct.records(of: ledger) + ledger.changes.map(\.call) {
      if let json = call.json { texts[RecordLocation(of: call)] = json }
    }
    for (number, matches) in shown {
      guard let number else { continue }
      bySeries[ledger.series.all[number]] = matches.filter { distinct.span.reports($0.time) }
    }
  }

  /// The JSON of a record, on one line; nil where it was not kept.
  func json(of call: MatchedRecord) -> [UInt8]? {
    guard let record = texts[RecordLocation(of: call)] else { return nil }
    var text: [UInt8] = []
    CompactText.append(record.span, to: &text)
    return text
  }

  /// The matches that are samples of `series`, in order.
  func matches(of series: MetricSeries) -> [MatchedRecord] { bySeries[series] ?? [] }
}
