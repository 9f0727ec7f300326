import TrailArchives

/// What is written of one unit but for its rows.
struct EncodedUnit: Sendable {
  let path: ArchiveLocation
  /// The sum of its own line.
  let sum: LineSum
  /// Its counts, damage, times and places, as bytes.
  let part: [UInt8]
  /// Its files in the ledger that goes with it.
  var files: Range<Int>
  /// What strangers read in it, where records are kept.
  let reads: BucketReads
}
