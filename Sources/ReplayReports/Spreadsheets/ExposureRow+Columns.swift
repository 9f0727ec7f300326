import BucketExposure
import TrailReplay
import UTCTimes

extension ExposureRow {
  /// The columns of a csv file, as the keys of a `bucketExposure` in JSON lines.
  static var columns: [CSVColumn<ExposureRow>] {
    var columns = head + span
    columns += calls("openedBy") { $0.openedBy }
    columns += calls("closedBy") { $0.opening?.closedBy?.call }
    columns += tail.map { $0.of(\.opening) }
    return columns
  }

  private static var head: [CSVColumn<ExposureRow>] {
    [
      CSVColumn("bucket") { CSVCell($0.bucket) },
      CSVColumn("owner") { CSVCell($0.story.owner) },
      CSVColumn("verdict") { .own($0.verdict.rawValue) },
      CSVColumn("account") { CSVCell($0.opening?.interval.reach.account) },
      CSVColumn("via") { .own($0.via.rawValue) },
      CSVColumn("statement") { CSVCell($0.grant.statement) },
      CSVColumn("reason") { CSVCell($0.grant.reason) },
      CSVColumn("actions") { CSVCell(list: $0.grant.access.map(\.rawValue)) },
      CSVColumn("effective") { .own($0.effective.rawValue) },
      CSVColumn("uncertain") { CSVCell($0.grant.isUncertain) },
    ]
  }

  private static var span: [CSVColumn<ExposureRow>] {
    [
      CSVColumn("from") { CSVCell(time: $0.opening?.interval.from.seconds) },
      CSVColumn("until") { CSVCell(time: $0.opening?.interval.until?.moment.seconds) },
      CSVColumn("endedBy") { CSVCell($0.opening?.interval.until?.cause.rawValue) },
    ]
  }

  /// The columns of a call that JSON lines have as an object.
  private static func calls(
    _ key: String, _ call: @escaping (ExposureRow) -> MatchedRecord?
  ) -> [CSVColumn<ExposureRow>] {
    let event = CSVColumn.event.filter { !["deliveryTime", "eventSource"].contains($0.name) }
    let columns = event + CSVColumn.caller + CSVColumn.place + [CSVColumn.tool] + CSVColumn.agent
    return columns.map { $0.of(call, below: key) }
  }

  private static var tail: [CSVColumn<BucketOpening>] {
    [
      CSVColumn("guardsRemovedBy") { CSVCell(list: $0.guardsRemovedBy.map(words)) },
      CSVColumn("continuedBy") { CSVCell(list: $0.continuedBy.map(words)) },
      CSVColumn("watched") { CSVCell($0.interval.isProof ? nil : $0.isWatched) },
      CSVColumn("alarms") { CSVCell(list: $0.rings.map(words)) },
      CSVColumn("reads") { CSVCell(list: $0.reads.map(words)) },
    ]
  }

  /// A call in one cell of several: when, what, by whom.
  private static func words(_ change: RecordedChange) -> String {
    let call = change.call
    return [
      call.eventTime.map { UTCTime($0).text(.machine) }, call.eventName,
      call.actor.map { "by \($0)" },
    ].compactMap(\.self).joined(separator: " ")
  }

  private static func words(_ ring: AlarmRing) -> String {
    let time = UTCTime(ring.at).text(.machine)
    return ring.wasInAlarm ? "\(ring.alarm) in ALARM since \(time)" : "\(ring.alarm) at \(time)"
  }

  private static func words(_ reads: StrangerReads) -> String {
    "\(reads.account ?? "anonymous"): \(Counted.noun(reads.count, "read")),"
      + " \(Counted.noun(reads.bytes, "byte"))"
  }
}
