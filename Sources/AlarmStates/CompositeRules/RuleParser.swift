/// Reads the rule of a composite alarm (C1: grammar documented, the rest assumed).
///
///     rule     = both { OR both }
///     both     = single { AND single }
///     single   = NOT single | ( rule ) | TRUE | FALSE | STATE ( child )
///              | AT_LEAST ( count , [NOT] STATE , ( child { , child } ) )
///     count    = a number, or a percentage of the children, rounded up
///     child    = an alarm's name or ARN, in double quotes where it has spaces, brackets or commas
struct RuleParser {
  /// Brackets and NOTs within one another at most; what a person writes has a few.
  private static let depthLimit = 100

  private var cursor: TokenCursor<RuleTokenKind>
  /// Children, truths and pairs of brackets so far.
  private(set) var elementCount = 0

  /// Prepares to read a rule.
  init(_ text: String) throws(ExpressionError) {
    let tokens = try RuleToken.tokens(of: text)
    cursor = TokenCursor(tokens, of: text, depthLimit: Self.depthLimit)
  }

  /// Reads the whole rule.
  mutating func wholeRule() throws(ExpressionError) -> RuleNode {
    let node = try rule()
    guard cursor.next.kind == .end else { throw cursor.error("AND or OR was expected here") }
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
    if cursor.take(.open) {
      elementCount += 1
      let inner = try rule()
      try cursor.expect(.close, "')'")
      return inner
    }
    guard case .word(let word) = cursor.next.kind else {
      throw cursor.error("a state such as ALARM(name), NOT, TRUE, FALSE or '(' was expected here")
    }
    let range = cursor.take().range
    switch word {
    case "TRUE", "FALSE":
      elementCount += 1
      return .truth(word == "TRUE")
    case "AT_LEAST": return try atLeast()
    default:
      let state = try state(word, at: range)
      try cursor.expect(.open, "'('")
      let child = try child()
      try cursor.expect(.close, "')'")
      return .state(state, of: child)
    }
  }

  private func state(_ word: String, at range: Range<Int>) throws(ExpressionError) -> AlarmState {
    if let state = AlarmState(rawValue: word) { return state }
    let upper = word.uppercased()
    let known = AlarmState.allCases.map(\.rawValue) + ["AND", "OR", "NOT", "TRUE", "FALSE"]
    let hint = known.contains(upper) && upper != word ? "; write \(upper)" : ""
    throw cursor.error(
      "'\(word)' is no state; there are ALARM, OK and INSUFFICIENT_DATA\(hint)", at: range)
  }

  private mutating func child() throws(ExpressionError) -> String {
    switch cursor.next.kind {
    case .word(let name), .quoted(let name):
      if name.isEmpty { throw cursor.error("an alarm's name has no characters") }
      elementCount += 1
      cursor.take()
      return name
    case .open, .close, .comma, .end: throw cursor.error("an alarm's name or ARN was expected here")
    }
  }

  private mutating func atLeast() throws(ExpressionError) -> RuleNode {
    try cursor.expect(.open, "'('")
    guard case .word(let count) = cursor.next.kind else {
      throw cursor.error("a number or a percentage was expected here")
    }
    let countRange = cursor.take().range
    try cursor.expect(.comma, "','")
    let isNot = cursor.take(.word("NOT"))
    guard case .word(let word) = cursor.next.kind else {
      throw cursor.error("a state was expected here")
    }
    let state = try state(word, at: cursor.take().range)
    try cursor.expect(.comma, "','")
    try cursor.expect(.open, "'('")
    var children: [String] = []
    var names: Set<String> = []
    repeat {
      let range = cursor.next.range
      children.append(try child())
      // An alarm counts once, whether it is called by its name or its ARN (assumed).
      if !names.insert(AlarmReference.name(in: children[children.count - 1])).inserted {
        throw cursor.error("this alarm is in the list already", at: range)
      }
    } while cursor.take(.comma)
    try cursor.expect(.close, "')'")
    try cursor.expect(.close, "')'")
    guard let number = Self.number(count, of: children.count) else {
      throw cursor.error(
        "'\(count)' is neither a number from 1 to \(children.count) nor a percentage from 1% to 100%",
        at: countRange)
    }
    return .atLeast(number, isNot: isNot, state, of: children)
  }

  private static func number(_ text: String, of count: Int) -> Int? {
    guard text.hasSuffix("%") else {
      return Int(text).flatMap { (1...count).contains($0) ? $0 : nil }
    }
    return Int(text.dropLast()).flatMap { percentage in
      (1...100).contains(percentage) ? (percentage * count + 99) / 100 : nil
    }
  }
}
