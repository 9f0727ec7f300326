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

  /// Compares keys byte by byte: to JSON, two spellings of one character are two keys.
  package static func == (left: FieldPath, right: FieldPath) -> Bool {
    left.keys.elementsEqual(right.keys) { $0.utf8.elementsEqual($1.utf8) }
  }

  /// Feeds the bytes of the keys to `hasher`.
  package func hash(into hasher: inout Hasher) {
    for key in keys {
      for byte in key.utf8 { hasher.combine(byte) }
      hasher.combine(key.utf8.count)
    }
  }
}
