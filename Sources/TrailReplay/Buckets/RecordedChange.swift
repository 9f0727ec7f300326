public import BucketExposure

/// A call that says something of who can reach a bucket.
public struct RecordedChange: Sendable {
  /// What a report says of the call: when, by whom, from where.
  ///
  /// It is a match of none of the plan's filters, even where the same record is one.
  public let call: MatchedRecord
  /// What it says of the bucket, and when.
  public internal(set) var event: BucketEvent
  /// Its row in the ledger, which has what tells copies apart.
  let row: LedgerRow
}
