import TrailArchives
import TrailRecords

/// The times of one record, in seconds since the Unix epoch; nil where unknown.
struct RecordTimes: Hashable, Sendable {
  /// `eventTime`.
  let event: Int?
  /// The minute in its delivery file's name.
  let delivery: Int?
  /// What the run's clock makes of the two.
  let chosen: Int?

  /// The minute in a file's name.
  static func delivery(_ name: ArchiveName) -> Int? { RecordContext(name).deliveryTime }
}
