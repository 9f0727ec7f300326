extension PatternDiagnostic {
  /// The kinds of mistakes; `instead` is what to write, where that is known.
  enum Kind: Sendable, Equatable {
    // The pattern as a whole.
    case tooLong(count: Int, limit: Int)
    case emptyBraces
    case missingClosingBrace
    case textBehindPattern
    case missingClosingBracket
    case regexStandsAlone
    case tooManyRegexes(limit: Int)
    case tooManyWildcardSelectors(limit: Int)

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
    case secondWildcard

    // Values.
    case expectedValue(after: String)
    case needsQuotes(String, because: Character)
    case reservedWord(ReservedWord)
    case wrongQuotes(instead: String)
    case unclosedQuote
    case unclosedRegex
    case selectorAsValue(isOrdered: Bool)
    case orderingNeedsNumber(PatternComparison, String)
    case badRegex(RegexFault)

    // Terms.
    case prefixWithoutTerm(String)
    case gluedToQuote

    // Fields of space-delimited patterns.
    case expectedField
    case expectedFieldTest
    case missingComma
    case keywordOnField
    case badFieldName(String)
    case repeatedField(String)
    case otherField(String, instead: String)
    case secondEllipsis
    case conditionOnEllipsis

    // References to values.
    case badReference(ReferenceFault)
  }
}
