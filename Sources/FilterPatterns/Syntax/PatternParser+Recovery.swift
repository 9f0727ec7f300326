/// Reading on after a mistake, so that one run reports several.
extension PatternParser {
  /// Consumes a joint, or what was meant as one.
  mutating func takeJoint(_ joint: PatternJoint) -> Bool {
    while depth == 0, current.kind == .rightParenthesis {
      report(.strayParenthesis, advance().range)
      passUnexpected()
    }
    if current.kind == (joint == .and ? .and : .or) {
      advance()
      return true
    }
    if let meant = misspelledJoint {
      guard meant == joint else { return false }
      let token = advance()
      report(.misspelledJoint(text[token.range], instead: joint), token.range)
      return true
    }
    // Two conditions with nothing between them: `and` is tried first, so it joins them.
    guard startsCondition(at: index) else { return false }
    report(.missingJoint, current.range)
    return true
  }

  /// The joint that the current token was meant to be, if it is none.
  private var misspelledJoint: PatternJoint? {
    switch current.kind {
    case .comma: return readsFields ? nil : .and
    case .strayOperator, .word:
      let isAnd = ["&", "&&&", "AND"].contains(text[current.range].uppercased())
      let isOr = ["|", "|||", "OR"].contains(text[current.range].uppercased())
      guard isAnd || isOr else { return nil }
      let isWord = current.kind == .word
      if isWord, !startsCondition(at: index + 1) { return nil }
      return isAnd ? .and : .or
    case .leftBrace, .rightBrace, .leftParenthesis, .rightParenthesis, .and, .or, .comparison,
      .selector, .quoted, .wronglyQuoted, .regex, .end:
      return nil
    }
  }

  /// Whether the current token joins conditions, rightly spelled or not.
  var isAtJoint: Bool {
    current.kind == .and || current.kind == .or || misspelledJoint != nil
  }

  /// Whether a condition, a group or a condition without `$.` begins at a token.
  func startsCondition(at index: Int) -> Bool {
    guard index < tokens.count else { return false }
    switch tokens[index].kind {
    case .selector, .leftParenthesis: return true
    case .word, .quoted: return isComparison(at: index + 1)
    case .leftBrace, .rightBrace, .rightParenthesis, .and, .or, .comma, .comparison,
      .strayOperator, .wronglyQuoted, .regex, .end:
      return false
    }
  }

  private func isComparison(at index: Int) -> Bool {
    guard index < tokens.count else { return false }
    if case .comparison = tokens[index].kind { return true }
    return false
  }

  /// Reports what stands behind a condition and is neither joint nor closing sign, once.
  mutating func passUnexpected() {
    if current.endsCondition || isAtJoint || startsCondition(at: index) { return }
    let start = current.range.lowerBound
    let end = passToJoint()
    report(.unexpectedText(text[start..<end]), start..<end)
  }

  /// Moves to the next joint, closing sign or end, and returns where the last passed token ends.
  ///
  /// Parentheses met on the way are passed in pairs.
  @discardableResult
  mutating func passToJoint() -> Int {
    var opened = 0
    var end = current.range.lowerBound
    while current.kind != .end, current.kind != .rightBrace {
      if opened == 0, current.kind == .rightParenthesis || isAtJoint { break }
      if readsFields, current.kind == .comma { break }
      if current.kind == .leftParenthesis { opened += 1 }
      if current.kind == .rightParenthesis { opened -= 1 }
      end = advance().range.upperBound
    }
    return end
  }

  /// Reports a `!` before a condition and reads on as if it were not there.
  mutating func takeNegation() {
    guard isAtNegation else { return }
    report(.negation, current.range)
    while isAtNegation { advance() }
  }

  private var isAtNegation: Bool {
    current.kind == .strayOperator && text[current.range].allSatisfy { $0 == "!" }
  }
}
