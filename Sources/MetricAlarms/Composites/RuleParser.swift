/// Reads the rule of a composite alarm (C1; recorded: alarm-admission-recorded.json language/2 to 49).
///
///     rule     = both { OR both }
///     both     = single { AND single }
///     single   = NOT single | ( rule ) | TRUE | FALSE | STATE ( child )
///              | AT_LEAST ( count , [NOT] STATE , ( child { , child } ) )
///     count    = a whole number, or a whole percentage of the children, rounded up
///     child    = an alarm's name or ARN, in double quotes where it has spaces, brackets or commas
///
/// `take` may take nothing, `expect` takes or throws; so do the functions named after a rule.
struct RuleParser {
  /// Brackets and NOTs within one another at most; what a person writes has a few.
  private static let depthLimit = 100

  private let text: String
  private var cursor: TokenCursor<RuleTokenKind>
  /// Children, truths and pairs of brackets so far.
  private(set) var elementCount = 0
  /// Brackets that are open around the next token.
  private var openCount = 0

  /// Prepares to read a rule.
  init(_ text: String) throws(ExpressionError) {
    self.text = text
    cursor = TokenCursor(try RuleToken.tokens(of: text), of: text, depthLimit: Self.depthLimit)
  }

  /// Reads the whole rule.
  mutating func wholeRule() throws(ExpressionError) -> RuleNode {
    let node = try rule()
    guard cursor.next.kind == .end else {
      let isLast = cursor.following.kind == .end
      throw unexpected("AND or OR was expected here", isLast ? [.end] : [.end, .and, .or])
    }
    return node
  }

  private mutating func rule() throws(ExpressionError) -> RuleNode {
    var node = try both()
    while cursor.take(.word("OR")) { node = .or(node, try both()) }
    return node
  }

  private mutating func both() throws(ExpressionError) -> RuleNode {
    var node = try single()
    while cursor.take(.word("AND")) { node = .and(node, try single()) }
    return node
  }

  private mutating func single() throws(ExpressionError) -> RuleNode {
    try cursor.enter()
    defer { cursor.leave() }
    if cursor.take(.word("NOT")) { return .not(try single()) }
    if cursor.take(.open) { return try bracketed() }
    guard case .word(let word) = cursor.next.kind else {
      throw unexpected(
        "a state such as ALARM(name), NOT, TRUE, FALSE or '(' was expected here",
        RuleRefusal.operand)
    }
    switch word {
    case "TRUE", "FALSE":
      cursor.take()
      elementCount += 1
      return .truth(word == "TRUE")
    case "AT_LEAST":
      cursor.take()
      return try atLeast()
    default:
      let state = try state(RuleRefusal.operand)
      try expect(.open, .open)
      let child = try child()
      try expect(.close, .close)
      return .state(state, of: child)
    }
  }

  /// What follows an opening bracket, through the closing one.
  private mutating func bracketed() throws(ExpressionError) -> RuleNode {
    elementCount += 1
    openCount += 1
    let inner = try rule()
    let isMended =
      cursor.following.kind == .close || (cursor.next.kind == .end && openCount == 1)
    guard cursor.take(.close) else {
      throw unexpected("')' was expected here", isMended ? [.close] : [.close, .and, .or])
    }
    openCount -= 1
    return inner
  }

  /// A state's name, in whose place CloudWatch would take `alternatives`.
  private mutating func state(
    _ alternatives: [RuleRefusal.Expectation]
  ) throws(ExpressionError) -> AlarmState {
    guard case .word(let word) = cursor.next.kind else {
      throw unexpected("a state was expected here", alternatives)
    }
    guard let state = AlarmState(rawValue: word) else {
      let upper = word.uppercased()
      let known = AlarmState.allCases.map(\.rawValue) + ["AND", "OR", "NOT", "TRUE", "FALSE"]
      let hint = known.contains(upper) && upper != word ? "; write \(upper)" : ""
      throw unexpected(
        "'\(word)' is no state; there are ALARM, OK and INSUFFICIENT_DATA\(hint)", alternatives)
    }
    cursor.take()
    return state
  }

  private mutating func child() throws(ExpressionError) -> String {
    switch cursor.next.kind {
    // An empty name can be written, and no alarm has it (recorded: language/20).
    case .word(let name), .quoted(let name):
      elementCount += 1
      cursor.take()
      return name
    case .open, .close, .comma, .end:
      throw unexpected("an alarm's name or ARN was expected here", [.name])
    }
  }

  private mutating func atLeast() throws(ExpressionError) -> RuleNode {
    try expect(.open, .open)
    let count = try count()
    let countRange = cursor.take().range
    try expect(.comma, .comma)
    let isNot = cursor.take(.word("NOT"))
    let state = try state(isNot ? [.state] : [.not, .state])
    try expect(.comma, .comma)
    try expect(.open, .open)
    // An alarm that is listed twice counts twice (recorded: language/48).
    var children = [try child()]
    while cursor.take(.comma) { children.append(try child()) }
    guard cursor.take(.close) else {
      throw unexpected("')' was expected here", [.close, .comma])
    }
    try expect(.close, .close)
    guard let number = count.number(of: children.count) else {
      throw cursor.error(
        "'\(count.text)' is neither a number from 1 to \(children.count) nor a percentage from 1% to 100%",
        at: countRange, refusal: count.refusal(of: children.count))
    }
    return .atLeast(number, isNot: isNot, state, of: children)
  }

  /// The number or the percentage that comes next, which is not taken yet.
  private func count() throws(ExpressionError) -> RuleCount {
    if case .word(let word) = cursor.next.kind, let count = RuleCount(word) { return count }
    throw unexpected("a whole number or percentage was expected here", [.number, .percentage])
  }

  private mutating func expect(
    _ kind: RuleTokenKind, _ expected: RuleRefusal.Expectation
  ) throws(ExpressionError) {
    guard cursor.take(kind) else {
      throw unexpected("\(expected.rawValue) was expected here", [expected])
    }
  }

  /// The error of the next token, in our words and in CloudWatch's.
  private func unexpected(
    _ problem: String, _ expected: [RuleRefusal.Expectation]
  ) -> ExpressionError {
    let place = text.utf8.index(text.startIndex, offsetBy: cursor.next.range.lowerBound)
    let index = text.unicodeScalars.distance(from: text.startIndex, to: place)
    return cursor.error(
      problem, refusal: RuleRefusal.unsupported(reportedToken(expected), at: index, expected))
  }

  /// The next token as CloudWatch gives it: where a name is missing, with a bracket right behind it
  /// (recorded: language/49; that it is so just there is assumed).
  private func reportedToken(_ expected: [RuleRefusal.Expectation]) -> String {
    var range = cursor.next.range
    if range.isEmpty { return "<EOF>" }
    let following = cursor.following
    if expected == [.name], following.kind == .close, following.range.lowerBound == range.upperBound
    {
      range = range.lowerBound..<following.range.upperBound
    }
    return String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }
}
