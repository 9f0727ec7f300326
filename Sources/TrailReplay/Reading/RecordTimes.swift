import TrailArchives
import TrailRecords

/// The times of one record, in seconds since the Unix epoch; nil where unknown.
///
/// There may be very many, so they are kept in as few bytes as will do.
struct RecordTimes: Hashable, Sendable {
  /// What stands for a time that is unknown, and is none that is used.
  private static let unknown = Int.min

  private let eventSecond: Int
  private let deliverySecond: Int
  /// Whether the run's clock is that of deliveries.
  let prefersDelivery: Bool

  init(event: Int?, delivery: Int?, clock: ReplayClock) {
    eventSecond = event ?? Self.unknown
    deliverySecond = delivery ?? Self.unknown
    prefersDelivery = clock == .delivery
  }

  /// `eventTime`.
  var event: Int? { eventSecond == Self.unknown ? nil : eventSecond }

  /// The minute in its delivery file's name.
  var delivery: Int? { deliverySecond == Self.unknown ? nil : deliverySecond }

  /// What the run's clock makes of the two.
  var chosen: Int? { prefersDelivery ? delivery ?? event : event }

  /// The minute in a file's name.
  static func delivery(_ name: ArchiveName) -> Int? { RecordContext(name).deliveryTime }
}
