/// Reads field selection criteria.
///
///     selection = both { OR both }
///     both      = single { AND single }
///     single    = ( selection ) | field = text | field != text | field [NOT] IN ( text { , text } )
///
/// `IN [...]` and `===` are rejected (recorded: subscriptions.json selector-*); that AND binds tighter
/// than OR is assumed.
struct FieldSelectionParser {
  /// Brackets within one another at most; what a person writes has a few.
  private static let depthLimit = 100

  private var cursor: TokenCursor<FieldSelectionTokenKind>

  /// Prepares to read criteria.
  init(_ text: String) throws(ExpressionError) {
    cursor = TokenCursor(
      try FieldSelectionToken.tokens(of: text), of: text, depthLimit: Self.depthLimit)
  }

  /// Reads all of them.
  mutating func wholeSelection() throws(ExpressionError) -> FieldSelection.Condition {
    let condition = try selection()
    guard cursor.next.kind == .end else { throw cursor.error("AND or OR was expected here") }
    return condition
  }

  private mutating func selection() throws(ExpressionError) -> FieldSelection.Condition {
    var condition = try both()
    while cursor.take(.word("OR")) { condition = .or(condition, try both()) }
    return condition
  }

  private mutating func both() throws(ExpressionError) -> FieldSelection.Condition {
    var condition = try single()
    while cursor.take(.word("AND")) { condition = .and(condition, try single()) }
    return condition
  }

  private mutating func single() throws(ExpressionError) -> FieldSelection.Condition {
    try cursor.enter()
    defer { cursor.leave() }
    if cursor.take(.open) {
      let inner = try selection()
      try cursor.expect(.close, "')'")
      return inner
    }
    guard case .field(let field) = cursor.next.kind else {
      throw cursor.error("a system field such as @aws.region was expected here")
    }
    cursor.take()
    if cursor.take(.equal) { return .isOne(field, of: [try text()], isNegated: false) }
    if cursor.take(.unequal) { return .isOne(field, of: [try text()], isNegated: true) }
    let isNegated = cursor.take(.word("NOT"))
    guard cursor.take(.word("IN")) else {
      throw cursor.error(
        isNegated ? "IN was expected here" : "=, !=, IN or NOT IN was expected here")
    }
    return .isOne(field, of: try texts(), isNegated: isNegated)
  }

  private mutating func texts() throws(ExpressionError) -> [String] {
    try cursor.expect(.open, "'(' before a list of texts")
    var texts: [String] = []
    repeat { texts.append(try text()) } while cursor.take(.comma)
    try cursor.expect(.close, "')'")
    return texts
  }

  private mutating func text() throws(ExpressionError) -> String {
    guard case .text(let text) = cursor.next.kind else {
      throw cursor.error("a text in double quotes was expected here")
    }
    cursor.take()
    return text
  }
}
