/// Reads the rule of a composite alarm (C1: grammar documented, the rest assumed).
///
///     rule     = either { OR either }
///     both     = single { AND single }
///     single   = NOT single | ( rule ) | TRUE | FALSE | STATE ( child )
///              | AT_LEAST ( count , [NOT] STATE , ( child { , child } ) )
///     count    = a number, or a percentage of the children, rounded up
///     child    = an alarm's name or ARN, in double quotes where it has spaces, brackets or commas
struct RuleParser {
  /// Brackets and NOTs within one another at most; what a person writes has a few.
  private static let depthLimit = 100

  private let text: String
  private let tokens: [RuleToken]
  private var index = 0
  private var depth = 0
  /// Children, truths and pairs of brackets so far.
  private(set) var elementCount = 0

  /// Prepares to read a rule.
  init(_ text: String) throws(ExpressionError) {
    self.text = text
    tokens = try RuleToken.tokens(of: text)
  }

  /// Reads the whole rule.
  mutating func wholeRule() throws(ExpressionError) -> RuleNode {
    let node = try rule()
    guard next.kind == .end else { throw error("AND or OR was expected here") }
    return node
  }

  private var next: RuleToken { tokens[index] }

  private func error(_ problem: String, at range: Range<Int>? = nil) -> ExpressionError {
    ExpressionError(problem, in: text, at: range ?? next.range)
  }

  private mutating func take() -> RuleToken {
    defer { if index < tokens.count - 1 { index += 1 } }
    return tokens[index]
  }

  private mutating func take(_ kind: RuleToken.Kind) -> Bool {
    guard next.kind == kind else { return false }
    _ = take()
    return true
  }

  private mutating func expect(_ kind: RuleToken.Kind, _ name: String) throws(ExpressionError) {
    if !take(kind) { throw error("\(name) was expected here") }
  }

  private mutating func enter() throws(ExpressionError) {
    depth += 1
    if depth > Self.depthLimit { throw error("nested deeper than \(Self.depthLimit) levels") }
  }

  private mutating func rule() throws(ExpressionError) -> RuleNode {
    var node = try both()
    while take(.word("OR")) { node = .or(node, try both()) }
    return node
  }

  private mutating func both() throws(ExpressionError) -> RuleNode {
    var node = try single()
    while take(.word("AND")) { node = .and(node, try single()) }
    return node
  }

  private mutating func single() throws(ExpressionError) -> RuleNode {
    try enter()
    defer { depth -= 1 }
    if take(.word("NOT")) { return .not(try single()) }
    if take(.open) {
      elementCount += 1
      let inner = try rule()
      try expect(.close, "')'")
      return inner
    }
    guard case .word(let word) = next.kind else {
      throw error("a state such as ALARM(name), NOT, TRUE, FALSE or '(' was expected here")
    }
    let range = take().range
    switch word {
    case "TRUE", "FALSE":
      elementCount += 1
      return .truth(word == "TRUE")
    case "AT_LEAST": return try atLeast()
    default:
      let state = try state(word, at: range)
      try expect(.open, "'('")
      let child = try child()
      try expect(.close, "')'")
      return .state(state, of: child)
    }
  }

  private func state(_ word: String, at range: Range<Int>) throws(ExpressionError) -> AlarmState {
    if let state = AlarmState(rawValue: word) { return state }
    let upper = word.uppercased()
    let known = AlarmState.allCases.map(\.rawValue) + ["AND", "OR", "NOT", "TRUE", "FALSE"]
    let hint = known.contains(upper) && upper != word ? "; write \(upper)" : ""
    throw error(
      "'\(word)' is no state; there are ALARM, OK and INSUFFICIENT_DATA\(hint)", at: range)
  }

  private mutating func child() throws(ExpressionError) -> String {
    switch next.kind {
    case .word(let name), .quoted(let name):
      if name.isEmpty { throw error("an alarm's name has no characters") }
      elementCount += 1
      _ = take()
      return name
    case .open, .close, .comma, .end: throw error("an alarm's name or ARN was expected here")
    }
  }

  private mutating func atLeast() throws(ExpressionError) -> RuleNode {
    try expect(.open, "'('")
    guard case .word(let count) = next.kind else {
      throw error("a number or a percentage was expected here")
    }
    let countRange = take().range
    try expect(.comma, "','")
    let isNot = take(.word("NOT"))
    guard case .word(let word) = next.kind else { throw error("a state was expected here") }
    let state = try state(word, at: take().range)
    try expect(.comma, "','")
    try expect(.open, "'('")
    var children = [try child()]
    while take(.comma) { children.append(try child()) }
    try expect(.close, "')'")
    try expect(.close, "')'")
    guard let number = Self.number(count, of: children.count) else {
      throw error(
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
