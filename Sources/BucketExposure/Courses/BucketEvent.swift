/// A change of a bucket, when it was, and how its record is recognised.
public struct BucketEvent: Sendable, Hashable {
  /// What the call says.
  public var change: BucketChange
  /// When it was; its number must be another for each record.
  public var moment: ExposureMoment
  /// What tells it from all other events, such as its eventID; nil: nothing does, and it is never a copy.
  public var identity: String?
  /// What the copies of one event in the trails of several accounts share.
  public var sharedEventID: String?

  /// Creates the event of a change.
  public init(
    _ change: BucketChange, at moment: ExposureMoment, identity: String? = nil,
    sharedEventID: String? = nil
  ) {
    (self.change, self.moment) = (change, moment)
    (self.identity, self.sharedEventID) = (identity, sharedEventID)
  }

  /// Reads the event of a record; nil where its call changes nothing about a bucket.
  ///
  /// Milliseconds and the shared ID are taken from the record, where it has them.
  public init?(record: Span<UInt8>, seconds: Int, number: Int, identity: String?) {
    guard let value = RecordValue(json: record), let record = BucketRecord(value)
    else { return nil }
    change = BucketChange(record)
    moment = ExposureMoment(
      seconds: seconds, milliseconds: record.milliseconds(of: seconds), number: number)
    self.identity = identity
    sharedEventID = record.sharedEventID
  }
}
