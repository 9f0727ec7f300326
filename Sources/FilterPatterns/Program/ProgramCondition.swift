/// One condition of a program: what to ask of which slot, and where to go with the answer.
struct ProgramCondition: Sendable {
  /// What is asked of the slot.
  enum Test: UInt8, Sendable {
    case isNull
    case isTrue
    case isFalse
    case isMissing
    /// Equal to the literal's text.
    case equalsText
    /// Covered by the literal's text, whose every `*` is a wildcard.
    case matchesWildcard
    /// Equal to the literal as a number; of a string, equal to its text (rule 4.8).
    case equalsNumber
    /// Holds what a regular expression looks for.
    case matchesRegex
    case isLess
    case isLessOrEqual
    case isGreater
    case isGreaterOrEqual

    /// True for the tests behind `=` and `!=`.
    var isEquality: Bool {
      switch self {
      case .equalsText, .matchesWildcard, .equalsNumber, .matchesRegex: true
      case .isNull, .isTrue, .isFalse, .isMissing, .isLess, .isLessOrEqual, .isGreater,
        .isGreaterOrEqual:
        false
      }
    }
  }

  var test: Test
  /// True for `!=`: the answer of an equality test is turned round.
  var isNegated: Bool
  /// Index into the slots.
  var slot: Int32
  /// Where the literal's bytes are in `PatternProgram.literals`.
  var literalStart: UInt32
  var literalEnd: UInt32
  /// Index into `PatternProgram.regexes`, or -1.
  var regex: Int32 = -1
  /// Index into `PatternProgram.tails` when the selector goes on behind its slot, or -1.
  var tail: Int32 = -1
  /// The condition to go to when this one holds, or one of the two ends below.
  var ifTrue: Int32
  /// The condition to go to when this one does not hold.
  var ifFalse: Int32

  /// The end at which the record matches.
  static let accept: Int32 = -1
  /// The end at which it does not.
  static let reject: Int32 = -2

  var literalRange: Range<Int> { Int(literalStart)..<Int(literalEnd) }
}
