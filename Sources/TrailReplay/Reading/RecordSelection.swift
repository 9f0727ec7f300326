/// Which records take part; what is empty or nil asks for all.
public struct RecordSelection: Hashable, Sendable {
  /// First second that takes part, on the chosen clock, since the Unix epoch.
  public var from: Int?
  /// First second that no longer takes part.
  public var to: Int?
  /// Values of `recipientAccountId`.
  public var accounts: [String] = []
  /// Values of `awsRegion`.
  public var regions: [String] = []

  /// Creates the selection of all records.
  public init() {}

  /// Whether a time decides anything.
  var asksForTimes: Bool { from != nil || to != nil }

  /// Whether `time` lies in `[from, to)`.
  func includes(_ time: Int) -> Bool {
    (from.map { $0 <= time } ?? true) && (to.map { time < $0 } ?? true)
  }
}
