/// A regular expression as written: alternatives, each a sequence (section 8, documented).
///
/// There are no groups, so nothing is nested.
struct RegexExpression: Equatable, Sendable {
  /// One element of a sequence.
  enum Element: Equatable, Sendable {
    /// `^`
    case start
    /// `$`
    case end
    case characters(RegexCharacters, RegexRepetition)
  }

  var alternatives: [[Element]]

  /// How many characters of text the longest way through needs the automaton to tell apart.
  var positionCount: Int {
    alternatives.joined().reduce(0) { count, element in
      guard case .characters(_, let repetition) = element else { return count }
      return min(count, RegexParser.positionLimit + 1) + repetition.positionCount
    }
  }
}

/// How often a character may come.
struct RegexRepetition: Equatable, Sendable {
  var least = 1
  /// Nil without a limit.
  var most: Int? = 1

  /// Whether it may come as often as it likes.
  var isUnlimited: Bool { most == nil }

  /// How many characters in a row the automaton tells apart.
  var positionCount: Int { most ?? max(least, 1) }
}
