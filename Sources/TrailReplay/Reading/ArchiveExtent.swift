import TrailRecords

/// Where and when the records are from that took part, whether a filter matches them or not.
struct ArchiveExtent: Sendable {
  var accounts = DistinctTexts()
  var regions = DistinctTexts()
  var minutes = CoveredMinutes()
  /// Where records are read only for what alarms do later, the time of the first other one; else nil.
  private(set) var first: Int?

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
