/// The rule `value`: quoted text, a regular expression or bare text (rules 4.6 to 4.10).
extension PatternParser {
  mutating func value(after comparison: PatternComparison) -> PatternLiteral? {
    switch current.kind {
    case .word: return bareValue(after: comparison)
    case .quoted(let isClosed): return quotedValue(isClosed, after: comparison)
    case .regex(let isClosed): return regexValue(isClosed, after: comparison)
    case .wronglyQuoted: return wronglyQuotedValue()
    case .selector:
      report(.selectorAsValue(isOrdered: comparison.isOrdering), advance().range)
      return nil
    case .leftBrace, .rightBrace, .leftParenthesis, .rightParenthesis, .and, .or, .comma,
      .comparison, .strayOperator, .end:
      report(.expectedValue(after: text[tokens[index - 1].range]), current.range)
      passToJoint()
      return nil
    }
  }

  private mutating func bareValue(after comparison: PatternComparison) -> PatternLiteral? {
    let range = bareRange()
    let written = text[range]
    let form: PatternLiteral.Form =
      PatternLiteral.isNumber(text.bytes[range].span) ? .number : .text
    if comparison.isOrdering, form == .text {
      report(.orderingNeedsNumber(comparison, written), range)
      return nil
    }
    if let offending = text.bytes[range].firstIndex(where: { !$0.isBareText }) {
      let sign = text[offending..<range.upperBound].first ?? " "
      report(.needsQuotes(written, because: sign), range)
      return nil
    }
    if let word = ReservedWord(written, readsFields: readsFields) {
      report(.reservedWord(word), range)
      return nil
    }
    return PatternLiteral(form: form, text: written, range: range)
  }

  /// Consumes a word and what was meant to belong to it: `x=y`, or the rest of a phrase.
  private mutating func bareRange() -> Range<Int> {
    var range = advance().range
    while true {
      let isGlued = current.range.lowerBound == range.upperBound && current.isTextLike
      guard isGlued ? !isAtGluedJoint : isAtPhrase else { return range }
      range = range.lowerBound..<advance().range.upperBound
    }
  }

  /// Whether a single `&` or `|` stands here that cannot be part of a text: `1&$.b`.
  private var isAtGluedJoint: Bool {
    isAtJoint && (following.kind == .selector || following.kind == .leftParenthesis)
  }

  /// Whether the words of a phrase go on here, as in `= Failed authentication`.
  private var isAtPhrase: Bool {
    current.kind == .word && !isAtJoint && !startsCondition(at: index)
  }

  private mutating func quotedValue(
    _ isClosed: Bool, after comparison: PatternComparison
  ) -> PatternLiteral? {
    let range = advance().range
    guard isClosed else {
      report(.unclosedQuote, range.lowerBound..<(range.lowerBound + 1))
      cutShort()
      return nil
    }
    if comparison.isOrdering {
      report(.orderingNeedsNumber(comparison, text[range]), range)
      return nil
    }
    return PatternLiteral(form: .text, text: text.unquoted(range), range: range)
  }

  private mutating func regexValue(
    _ isClosed: Bool, after comparison: PatternComparison
  ) -> PatternLiteral? {
    let range = advance().range
    guard isClosed else {
      report(.unclosedRegex, range.lowerBound..<(range.lowerBound + 1))
      cutShort()
      return nil
    }
    if comparison.isOrdering {
      report(.orderingNeedsNumber(comparison, text[range]), range)
      return nil
    }
    let literal = PatternLiteral(regexOf: text, in: range)
    let faults = literal.regexFaults(in: text)
    for fault in faults { report(fault.kind, fault.range) }
    return faults.isEmpty ? literal : nil
  }

  private mutating func wronglyQuotedValue() -> PatternLiteral? {
    let range = advance().range
    let inner = String(text[range].dropFirst().dropLast())
    report(.wrongQuotes(instead: PatternPrinter.quoted(inner)), range)
    return nil
  }
}
