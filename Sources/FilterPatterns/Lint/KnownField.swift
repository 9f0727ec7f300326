import TrailRecords

/// A field of CloudTrail's records: what is written there, and how often.
struct KnownField: Sendable {
  /// The kinds of JSON values that CloudTrail writes in a field.
  enum Content: Sendable {
    case text
    case boolean
    /// Both have been seen.
    case textOrBoolean
    case object
    case list
  }

  /// In which records a field is (record contents, documented).
  enum Presence: Sendable {
    case everyRecord
    /// In every record but Insights events, which say of many calls that they are unusual.
    case everyActivity
    /// In nearly every record of a call: an exclusion that leaves out the others is meant as it is.
    case nearlyEvery
    case some
  }

  let path: FieldPath
  let content: Content
  let presence: Presence
  let values: KnownValues

  /// Creates the field at a path of keys with dots between them.
  init(
    _ keys: String, _ content: Content = .text, in presence: Presence = .some,
    values: KnownValues = .any
  ) {
    path = FieldPath(keys: keys.split(separator: ".").map(String.init))
    self.content = content
    self.presence = presence
    self.values = values
  }
}
