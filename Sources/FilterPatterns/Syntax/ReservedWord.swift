/// A word that CloudWatch takes for no value unless it is quoted.
///
/// Recorded: filters.json json_equal_null, metric_filters.json space-grammar-recovery-29. Of other
/// words, of other spellings, and of these in the other kind of pattern nothing is known: all of them
/// are accepted (assumed).
enum ReservedWord: String {
  case null
  case space = "SPACE"

  /// Returns the reserved word that a bare value is; nil for all other values.
  ///
  /// - Parameters:
  ///   - text: The value as written.
  ///   - readsFields: Whether it stands in a space-delimited pattern, else in a JSON one.
  init?(_ text: String, readsFields: Bool) {
    guard let word = ReservedWord(rawValue: text), word.isOfFields == readsFields else {
      return nil
    }
    self = word
  }

  private var isOfFields: Bool {
    switch self {
    case .null: false
    case .space: true
    }
  }
}
