/// Numbers with their nouns.
enum Counted {
  static func matches(_ count: Int) -> String { noun(count, "match", "matches") }

  /// Returns `2,900`.
  static func grouped(_ count: Int) -> String {
    var (digits, grouped) = ("\(count)"[...], "")
    while digits.count > 3 {
      grouped = "," + digits.suffix(3) + grouped
      digits = digits.dropLast(3)
    }
    return digits + grouped
  }

  /// Returns `1 file`, `2 files`.
  static func noun(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }
}
