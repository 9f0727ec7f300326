import TrailRecords

/// Where and when the records are from that took part, whether a filter matches them or not.
struct ArchiveExtent: Sendable {
  var accounts = DistinctTexts()
  var regions = DistinctTexts()
  var minutes = CoveredMinutes()

  mutating func merge(_ other: ArchiveExtent) {
    accounts.merge(other.accounts)
    regions.merge(other.regions)
    minutes.merge(other.minutes)
  }
}
