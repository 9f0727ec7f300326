import TrailRecords

/// Where and when the records are from that took part, whether a filter matches them or not.
struct ArchiveExtent: Sendable {
  var accounts = DistinctTexts()
  var regions = DistinctTexts()
  var minutes = CoveredMinutes()
  /// Where records are read only for what alarms do later, the time of the first other one; else nil.
  private(set) var first: Int?

  /// Where the last record was from that said so in plain words.
  private var origin: RecordOrigin?

  /// Whether a record is from where the last one was, so that nothing is new.
  func isNext(of record: RecordOrigin) -> Bool { origin?.isSame(as: record) ?? false }

  /// Notes where the last record is from.
  mutating func begin(_ origin: RecordOrigin) {
    self.origin = origin
  }

  /// Notes the time of a record that does not lie before the time asked for.
  mutating func note(_ time: Int?) {
    guard let time else { return }
    first = min(first ?? time, time)
  }

  mutating func merge(_ other: ArchiveExtent) {
    accounts.merge(other.accounts)
    regions.merge(other.regions)
    minutes.merge(other.minutes)
    note(other.first)
  }
}
