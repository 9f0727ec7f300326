/// The way from a record's outermost object to one value: the keys to follow, outermost first.
///
/// Only the value at exactly this path counts: `eventName` never means
/// `requestParameters.eventName` (design rule "sound first").
package struct FieldPath: Hashable, Sendable {
  /// Keys as decoded text, never empty.
  package let keys: [String]

  /// Creates the path that follows `keys`, outermost first.
  package init(_ keys: String...) {
    self.keys = keys
  }

  /// Creates the path that follows `keys`, outermost first.
  package init(keys: [String]) {
    self.keys = keys
  }
}
