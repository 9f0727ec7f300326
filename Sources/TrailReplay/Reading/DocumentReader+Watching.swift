import BucketExposure
import TrailRecords

/// What is looked at besides matches: calls about buckets.
extension DocumentReader {
  /// Hands a record on that `buffers` has a watch for.
  mutating func watch(
    _ range: Range<Int>, in window: borrowing RecordWindow, _ context: RecordContext,
    of file: borrowing FileFindings, by rules: borrowing RecordRules
  ) {
    if buffers.watched.contains(.changes) {
      takeChange(range, window, context, of: file, by: rules)
    }
    guard buffers.watched.contains(.reads) else { return }
    let read = window.withBytes(range) { bytes in
      rules.mayBeStrangers(bytes, fields)
        ? StrangerRead(record: bytes, at: rules.times(of: bytes, fields, context).event) : nil
    }
    if let read { sink.take(read) }
  }

  private mutating func takeChange(
    _ range: Range<Int>, _ window: borrowing RecordWindow, _ context: RecordContext,
    of file: borrowing FileFindings, by rules: borrowing RecordRules
  ) {
    let times = window.withBytes(range) { rules.times(of: $0, fields, context) }
    guard let seconds = times.event else { return }
    let facts = evidence.facts(of: range, in: window, context)
    let event = window.withBytes(range) { bytes in
      BucketEvent(record: bytes, seconds: seconds, number: 0, identity: nil)
        ?? facts.unreadChange(at: seconds)
    }
    let call = FoundMatch(
      path: file.path, record: file.records, times: times,
      isTooLarge: false, filters: [rules.filters.count], strangers: [],
      facts: facts, samples: [:])
    window.withBytes(range) { sink.take(event, of: call, $0) }
  }
}

extension EvidenceReader.Facts {
  /// The change of a record that is too large or too deeply nested to be read: it is not known what it says.
  fileprivate func unreadChange(at seconds: Int) -> BucketEvent {
    let text = { (field: EvidenceReader.Field) in
      self[field].map { String(decoding: $0, as: UTF8.self) }
    }
    let unknown = GrantJudgement(
      .unknown, because: "the record is too large or too deeply nested to be judged")
    let change = BucketChange(
      .policy(unknown), of: text(.bucket), owner: text(.account), isDone: outcome == .done)
    return BucketEvent(change, at: ExposureMoment(seconds: seconds, number: 0))
  }
}
