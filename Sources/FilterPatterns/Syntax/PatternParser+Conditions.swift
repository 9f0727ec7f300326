import TrailRecords

/// The rules `condition` and `test`.
extension PatternParser {
  mutating func condition() -> PatternTree? {
    let start = current.range.lowerBound
    guard isAtSelector else {
      report(readsFields ? .expectedField : .expectedCondition(after: previousSign), current.range)
      if !current.endsCondition { passToJoint() }
      return nil
    }
    let selector = selector()
    guard let test = test(), let selector else { return nil }
    return .condition(
      PatternCondition(selector: selector, test: test, range: start..<previousEnd))
  }

  /// Whether a selector stands here, or a field's name that lacks its `$.`.
  private var isAtSelector: Bool {
    if current.kind == .selector { return true }
    if readsFields { return current.kind == .word }
    guard current.kind == .word || current.kind == .quoted(isClosed: true) else { return false }
    if case .comparison = following.kind { return true }
    return isKeyword(following)
  }

  private var isAtKeyword: Bool { isKeyword(current) }

  private func isKeyword(_ token: PatternToken) -> Bool {
    token.kind == .word && ["IS", "NOT", "EXISTS"].contains(text[token.range].uppercased())
  }

  private mutating func selector() -> PatternSelector? {
    if readsFields { return fieldSelector() }
    let token = advance()
    guard token.kind == .selector else {
      let name = token.kind == .word ? text[token.range] : text.unquoted(token.range)
      report(.bareFieldName(instead: SelectorParser.suggestion(for: name)), token.range)
      return nil
    }
    var parser = SelectorParser(text, token.range)
    let selector = parser.selector()
    for diagnostic in parser.diagnostics {
      report(diagnostic.kind, diagnostic.range, diagnostic.notes)
    }
    return selector
  }

  mutating func test() -> PatternTest? {
    switch current.kind {
    case .comparison(let comparison):
      advance()
      return value(after: comparison).map { .compares(comparison, $0) }
    case .strayOperator where !isAtJoint: return misspelledComparison()
    case .word: return keywordTest()
    case .leftBrace, .rightBrace, .leftParenthesis, .rightParenthesis, .and, .or, .comma,
      .strayOperator, .selector, .quoted, .wronglyQuoted, .regex, .end:
      return missingTest()
    }
  }

  private mutating func missingTest() -> PatternTest? {
    if readsFields {
      let kind: PatternDiagnostic.Kind =
        isAtKeyword ? .keywordOnField : current.kind == .word ? .missingComma : .expectedFieldTest
      report(kind, current.range)
      passToJoint()
      return nil
    }
    report(.expectedTest(of: text[tokens[index - 1].range]), current.range)
    passToJoint()
    return nil
  }

  private mutating func misspelledComparison() -> PatternTest? {
    let token = advance()
    let written = text[token.range]
    let meant = PatternComparison(misspelled: written)
    report(.misspelledComparison(written, instead: meant), token.range)
    _ = value(after: meant ?? .equal)
    return nil
  }

  private mutating func keywordTest() -> PatternTest? {
    if readsFields { return missingTest() }
    switch text[current.range].uppercased() {
    case "IS":
      takeKeyword("IS")
      return isTest()
    case "NOT":
      takeKeyword("NOT")
      return notExistsTest()
    case "EXISTS": return existsAlone()
    default: return missingTest()
    }
  }

  /// Reports `EXISTS` without `NOT`, or with a `NOT` that is glued to the field's name.
  private mutating func existsAlone() -> PatternTest? {
    let selector = tokens[index - 1].range
    if text[selector].hasSuffix("NOT") {
      let instead = text[selector.lowerBound..<(selector.upperBound - 3)]
      report(.gluedNot(instead: instead), (selector.upperBound - 3)..<selector.upperBound)
    } else {
      report(.existsAlone(of: text[selector]), current.range)
    }
    passToJoint()
    return nil
  }

  private mutating func isTest() -> PatternTest? {
    let known: [String: PatternTest] = ["NULL": .isNull, "TRUE": .isTrue, "FALSE": .isFalse]
    let word = text[current.range].uppercased()
    guard current.kind == .word, let test = known[word] else {
      report(word == "NOT" ? .isNot : .expectedIsWord, current.range)
      passToJoint()
      return nil
    }
    takeKeyword(word)
    return test
  }

  private mutating func notExistsTest() -> PatternTest? {
    guard current.kind == .word, text[current.range].uppercased() == "EXISTS" else {
      report(.expectedExists, current.range)
      passToJoint()
      return nil
    }
    takeKeyword("EXISTS")
    return .notExists
  }

  /// Consumes a keyword; one with lower-case letters is reported (section 2, assumed).
  private mutating func takeKeyword(_ keyword: String) {
    let token = advance()
    if text[token.range] == keyword { return }
    report(.lowerCaseKeyword(text[token.range], instead: keyword), token.range)
  }

  /// Where the token before the current one ends.
  var previousEnd: Int { tokens[max(index - 1, 0)].range.upperBound }

  private var previousSign: String { text[tokens[max(index - 1, 0)].range] }
}

extension PatternComparison {
  /// The operator that other languages write in this way.
  init?(misspelled text: String) {
    switch text {
    case "==", "===": self = .equal
    case "=!", "<>", "!==", "!": self = .notEqual
    case "=>": self = .greaterOrEqual
    case "=<": self = .lessOrEqual
    default: return nil
    }
  }
}
