import TrailArchives

/// What was read of one unit: a delivery file, or an archive of them as a whole.
struct UnitReading: Sendable {
  let path: ArchiveLocation
  let identity: UnitIdentity
  let size: Int?
  /// All its matches, and what strangers read.
  let ledger: MatchLedger
  let part: ReadingPart
}
