/// Which time a record's sample has.
public enum ReplayClock: String, Sendable, CaseIterable {
  /// `eventTime`: when the call was completed. Reproducible, and the default.
  case event
  /// The minute in the delivery file's name, closest to what CloudWatch Logs stamped; `eventTime`
  /// where no delivery time is known (alarm reference, decision 13).
  case delivery
}
