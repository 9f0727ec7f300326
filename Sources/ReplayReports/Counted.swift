/// Numbers with their nouns.
enum Counted {
  static func matches(_ count: Int) -> String { noun(count, "match", "matches") }

  /// Returns `1 file`, `2 files`.
  static func noun(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }
}
