extension PatternDiagnostic {
  /// The kinds of mistakes; `instead` is what to write, where that is known.
  enum Kind: Sendable, Equatable {
    // The pattern as a whole.
    case tooLong(count: Int, limit: Int)
    case notSupportedYet(Feature)
    case emptyBraces
    case missingClosingBrace
    case textBehindPattern

    // Groups and joints.
    case nestedTooDeep(limit: Int)
    case missingParenthesis
    case strayParenthesis
    case misspelledJoint(String, instead: PatternJoint)
    case missingJoint
    case negation
    case unexpectedText(String)

    // Conditions.
    case expectedCondition(after: String)
    case expectedTest(of: String)
    case misspelledComparison(String, instead: PatternComparison?)
    case lowerCaseKeyword(String, instead: String)
    case expectedIsWord
    case isNot
    case expectedExists
    case existsAlone(of: String)
    case gluedNot(instead: String)

    // Selectors.
    case bareFieldName(instead: String)
    case selectorNeedsDot(instead: String?)
    case expectedName
    case badName(because: Character, instead: String)
    case wrongKeyForm(instead: String)
    case unclosedKey
    case badIndex

    // Values.
    case expectedValue(after: String)
    case needsQuotes(String, because: Character)
    case wrongQuotes(instead: String)
    case unclosedQuote
    case unclosedRegex
    case selectorAsValue
    case orderingNeedsNumber(PatternComparison, String)
  }

  /// What CloudWatch understands and this version does not.
  enum Feature: Sendable, Equatable, CaseIterable {
    case index
    case arrayWildcard
    case objectWildcard
    case regex
    case terms
    case spaceDelimited
  }
}
