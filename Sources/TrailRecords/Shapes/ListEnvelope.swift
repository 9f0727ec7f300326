/// What an object says of all elements of its list, wherever in it that stands.
struct ListEnvelope: Sendable {
  /// What was said.
  enum Facts {
    /// The list is in packed bytes: this text, in Base64.
    case packed([UInt8])
    /// There is nothing of anybody's in the list.
    case empty
    /// This is known of every element.
    case list(RecordContext)
  }

  /// Where packed bytes are, as a message names it.
  let packedName: String
  let reading: FieldReading<Facts>
}
