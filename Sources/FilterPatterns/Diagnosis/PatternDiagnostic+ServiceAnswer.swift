extension PatternDiagnostic {
  /// What CloudWatch would say to the mistake; `lexer` reads the pattern.
  ///
  /// These are the words of TestMetricFilter and PutMetricFilter. FilterLogEvents calls an "Invalid
  /// filter pattern" what to them is an "Invalid metric filter pattern" or an unexpected token.
  func serviceAnswer(by lexer: ServiceLexer) -> ServiceAnswer {
    switch kind {
    case .tooLong(_, let limit):
      // Rule 1.1, observed.
      ServiceAnswer(.request, "Member must have length less than or equal to \(limit)")
    case .badRegex: ServiceAnswer(.content, "Failed to compile regular expression.")
    case .tooManyRegexes(let limit):
      ServiceAnswer(
        .content,
        "Your input has exceeded the maximum of \(limit) regular expressions per filter pattern.")
    case .tooManyWildcardSelectors(let limit):
      ServiceAnswer(
        .content,
        "Your input has exceeded the maximum of \(limit) JSON wildcard selectors allowed per filter "
          + "pattern.")
    case .secondWildcard:
      ServiceAnswer(
        .content,
        "Your filter pattern has a JSON path selector that exceeds the maximum of "
          + "1 wildcard allowed per json selector.")
    case .repeatedField(let name): ServiceAnswer(.content, "Duplicate field '\(name)'")
    case .secondEllipsis: ServiceAnswer(.content, "Duplicate field '...'")
    default:
      ServiceAnswer(toUnexpected: isAtLoneChoice ? lexer.token(at: range.lowerBound) : nil)
    }
  }

  /// Whether one kind of token alone may stand here, so that CloudWatch names the one that does.
  ///
  /// So it is behind `IS` and behind `<` and `>` (recorded: filters.json invalid_json_is_not,
  /// invalid_json_string_order); behind `NOT` it is assumed. Behind a selector or `=`, where several
  /// kinds may stand, it names none (recorded: invalid_json_exists, invalid_json_double_equal).
  private var isAtLoneChoice: Bool {
    switch kind {
    case .isNot, .expectedIsWord, .expectedExists, .orderingNeedsNumber: true
    case .selectorAsValue(let isOrdered): isOrdered
    case .lowerCaseKeyword(_, let keyword): keyword != "IS" && keyword != "NOT"
    case .expectedValue(let sign): PatternComparison(rawValue: sign)?.isOrdering ?? false
    default: false
    }
  }
}
