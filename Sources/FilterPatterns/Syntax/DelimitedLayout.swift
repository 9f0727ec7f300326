/// The fields of a space-delimited pattern and how they lie over an event's tokens (section 7).
struct DelimitedLayout: Hashable, Sendable {
  /// The fields' names in order, `...` left out; nil for a field without a name.
  var names: [String?] = []
  /// How many fields stand before the `...`; nil without one.
  var ellipsis: Int?
}
