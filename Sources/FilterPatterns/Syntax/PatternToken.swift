/// A piece of pattern text with a meaning of its own.
struct PatternToken: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case leftBrace
    case rightBrace
    case leftParenthesis
    case rightParenthesis
    case and
    case or
    case comma
    case comparison(PatternComparison)
    /// Operator characters that make no operator, such as `==`, `&` or `!`.
    case strayOperator
    /// `$` and all that belongs to it; `SelectorParser` reads it.
    case selector
    /// A keyword, a bare value or a mistake.
    case word
    case quoted(isClosed: Bool)
    /// Text between quotes of a kind that the language does not have: `'…'` or `“…”`.
    case wronglyQuoted
    case regex(isClosed: Bool)
    case end
  }

  let kind: Kind
  /// Where the token stands, in bytes; empty for the end.
  let range: Range<Int>

  /// True for tokens that may stand behind a whole condition.
  var endsCondition: Bool {
    switch kind {
    case .and, .or, .comma, .rightParenthesis, .rightBrace, .end: true
    case .leftBrace, .leftParenthesis, .comparison, .strayOperator, .selector, .word, .quoted,
      .wronglyQuoted, .regex:
      false
    }
  }

  /// True for tokens that a value without quotes may run into by mistake: `a=b` in `$.url = a=b`.
  var isTextLike: Bool {
    switch kind {
    case .comparison, .strayOperator, .word, .quoted, .wronglyQuoted, .regex: true
    case .leftBrace, .rightBrace, .leftParenthesis, .rightParenthesis, .and, .or, .comma,
      .selector, .end:
      false
    }
  }
}
