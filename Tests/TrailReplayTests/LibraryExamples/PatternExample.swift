import FilterPatterns

/// README's example of a pattern by itself: its imports are this file's, its code is between the marks.
enum PatternExample {
  static func isMatch() throws -> Bool {
    // README
    let pattern = try FilterPattern(parsing: "{ $.eventName = DeleteTrail }")
    let isMatch = pattern.matches(#"{"eventName":"DeleteTrail"}"#)
    // README
    return isMatch
  }
}
