/// Reads JSON patterns, by recursive descent; one function a rule, each with the rule's name.
///
///     pattern   = "{" expr "}"
///     expr      = and *( "||" and )
///     and       = primary *( "&&" primary )
///     primary   = group / condition
///     group     = "(" expr ")"
///     condition = selector test
///     test      = comparison value / "IS" ( "NULL" / "TRUE" / "FALSE" ) / "NOT" "EXISTS"
///     value     = quoted / regex / bare
///
/// Reference section 2 (precedence recorded: filters.json json_or_precedence). The files `PatternParser+….swift` hold
/// the rules from `condition` on; `SelectorParser` reads selectors.
///
/// Convention: a rule returns nil only after it has reported why, `takeX` consumes an X if it stands
/// there and says whether it did.
struct PatternParser {
  /// Parentheses that may be open at once (section 2, assumed); it bounds the recursion.
  static let nestingLimit = 100

  let text: PatternText
  let tokens: [PatternToken]
  /// Whether conditions are on fields of a space-delimited event instead of on selectors.
  let readsFields: Bool
  /// The field whose conditions are being read: its index, and its name once it is known.
  var fieldIndex = 0
  var fieldName: (text: String, range: Range<Int>)?
  /// The next token's index; it stays at `.end` once there.
  var index = 0
  /// How many parentheses are open.
  var depth = 0
  var diagnostics: [PatternDiagnostic] = []
  /// Set once the rest of the text cannot be told apart; nothing is reported from then on.
  private var isCutShort = false

  /// Creates a parser of a JSON pattern.
  init(_ text: PatternText) {
    self.text = text
    tokens = PatternLexer.tokens(of: text)
    readsFields = false
  }

  /// Creates a parser of the part of a space-delimited pattern between its brackets.
  init(fieldsOf text: PatternText, in range: Range<Int>) {
    self.text = PatternText(text, upTo: range.upperBound)
    tokens = PatternLexer.tokens(of: self.text, from: range.lowerBound)
    readsFields = true
  }

  /// Reads the whole pattern.
  mutating func pattern() -> PatternTree? {
    let opening = advance()
    if current.kind == .rightBrace {
      report(.emptyBraces, opening.range.lowerBound..<current.range.upperBound)
      advance()
      expectEnd()
      return nil
    }
    let tree = expr()
    guard current.kind == .rightBrace else {
      report(.missingClosingBrace, current.range, [.opened("{", opening.range)])
      return nil
    }
    advance()
    expectEnd()
    return tree
  }

  /// Reports what stands behind the closing brace.
  private mutating func expectEnd() {
    if current.kind == .end { return }
    report(.textBehindPattern, current.range.lowerBound..<text.trimmedRange.upperBound)
  }

  mutating func expr() -> PatternTree? {
    var parts = [and()]
    while takeJoint(.or) { parts.append(and()) }
    return PatternTree.joined(parts, by: .or)
  }

  mutating func and() -> PatternTree? {
    var parts = [primary()]
    while takeJoint(.and) { parts.append(primary()) }
    return PatternTree.joined(parts, by: .and)
  }

  mutating func primary() -> PatternTree? {
    takeNegation()
    let part = current.kind == .leftParenthesis ? group() : condition()
    passUnexpected()
    return part
  }

  mutating func group() -> PatternTree? {
    let opening = advance()
    guard depth < Self.nestingLimit else {
      report(.nestedTooDeep(limit: Self.nestingLimit), opening.range)
      cutShort()
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    let tree = expr()
    guard current.kind == .rightParenthesis else {
      report(.missingParenthesis, current.range, [.opened("(", opening.range)])
      return nil
    }
    advance()
    return tree
  }
}

extension PatternParser {
  var current: PatternToken { tokens[index] }

  /// The token behind the current one; `.end` stays `.end`.
  var following: PatternToken { tokens[min(index + 1, tokens.count - 1)] }

  /// Consumes the current token.
  @discardableResult
  mutating func advance() -> PatternToken {
    let token = current
    index = min(index + 1, tokens.count - 1)
    return token
  }

  mutating func report(
    _ kind: PatternDiagnostic.Kind, _ range: Range<Int>, _ notes: [PatternDiagnostic.Note] = []
  ) {
    if isCutShort { return }
    diagnostics.append(PatternDiagnostic(kind: kind, range: range, notes: notes))
  }

  /// Gives up on the rest of the text without another word.
  mutating func cutShort() {
    isCutShort = true
    index = tokens.count - 1
  }
}
