/// What happens to a record delivered more than once.
///
/// Two matching records are the same when recipientAccountId, eventID, eventTime, eventSource and
/// eventName agree; one without an eventID is never a duplicate. Times agree that are the same second,
/// however they are spelled, and times that cannot be read when their texts are the same.
public enum DuplicateTreatment: String, Sendable, CaseIterable {
  /// The first by delivery time, file and record counts, as one trail feeds one log group.
  case drop
  /// Every delivery counts.
  case count
}
