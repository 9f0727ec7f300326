/// What the callers of one account, not the bucket's, read of a bucket while it was open.
public struct StrangerReads: Sendable, Hashable {
  /// Their account; nil: anonymous callers.
  public let account: String?
  /// Successful reads in the minutes it was open in.
  public let count: Int
  /// What these returned, in bytes.
  public let bytes: Int
  /// From where, in order; the first 100.
  public let addresses: [String]
  /// Whether there were more addresses.
  public let hasMoreAddresses: Bool
  /// Whether some may be counted twice: there were too many to tell them apart.
  public let mayHoldRepeats: Bool
}
