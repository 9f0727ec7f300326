/// What reasons share: texts of a policy in short.
enum ReasonWords {
  /// More characters than the longest name of an AWS resource that people can read.
  private static let limit = 100

  /// Returns `text`, cut where it is longer than anybody reads.
  static func short(_ text: String) -> String {
    guard text.utf8.count > limit else { return text }
    return String(text.unicodeScalars.prefix(limit)) + "…"
  }

  /// Returns `names` as a list of at most three.
  static func list(_ names: [String]) -> String {
    let shown = names.prefix(3).map(short).joined(separator: ", ")
    return names.count > 3 ? "\(shown) and \(names.count - 3) more" : shown
  }
}
