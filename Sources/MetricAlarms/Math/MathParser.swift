/// Reads a metric math expression (section 8 of the reference; what binds stronger is assumed).
///
///     operation = signed, joined by the operators of `MathOperator.levels`, the strongest first
///     signed    = - signed | power
///     power     = primary [ ^ signed ]
///     primary   = number | id | function ( list ) | ( operation ) | [ list ]
///     list      = nothing | operation { , operation }
struct MathParser {
  /// Brackets, signs and powers within one another at most; what a person writes has a few.
  private static let depthLimit = 50

  private var cursor: TokenCursor<MathTokenKind>

  /// Returns the tree of an expression.
  static func tree(of text: String) throws(ExpressionError) -> MathNode {
    let tokens = try MathToken.tokens(of: text)
    var parser = MathParser(
      cursor: TokenCursor(tokens, of: text, depthLimit: Self.depthLimit))
    let node = try parser.operation(level: 0)
    guard parser.cursor.next.kind == .end else {
      throw parser.cursor.error("an operator was expected here")
    }
    return node
  }

  /// Operands joined by operators of `level` or stronger ones, from the left.
  private mutating func operation(level: Int) throws(ExpressionError) -> MathNode {
    guard level < MathOperator.levels.count else { return try signed() }
    var left = try operation(level: level + 1)
    while let found = MathOperator(cursor.next), MathOperator.levels[level].contains(found) {
      cursor.take()
      let right = try operation(level: level + 1)
      left = MathNode(
        kind: .operation(found, left, right),
        range: left.range.lowerBound..<right.range.upperBound)
    }
    return left
  }

  private mutating func signed() throws(ExpressionError) -> MathNode {
    let start = cursor.next.range.lowerBound
    guard cursor.take(.symbol("-")) else { return try power() }
    try cursor.enter()
    defer { cursor.leave() }
    let operand = try signed()
    return MathNode(kind: .negated(operand), range: start..<operand.range.upperBound)
  }

  /// `a ^ b ^ c` is `a ^ (b ^ c)`, and the exponent may have a sign (both assumed).
  private mutating func power() throws(ExpressionError) -> MathNode {
    let base = try primary()
    guard cursor.take(.symbol("^")) else { return base }
    try cursor.enter()
    defer { cursor.leave() }
    let exponent = try signed()
    return MathNode(
      kind: .operation(.raise, base, exponent),
      range: base.range.lowerBound..<exponent.range.upperBound)
  }

  private mutating func primary() throws(ExpressionError) -> MathNode {
    let token = cursor.next
    switch token.kind {
    case .number(let number):
      return MathNode(kind: .number(number), range: cursor.take().range)
    case .word(let word) where MathOperator(rawValue: word) == nil:
      cursor.take()
      return cursor.next.kind == .symbol("(")
        ? try call(of: word, at: token.range)
        : MathNode(kind: .reference(word), range: token.range)
    case .symbol("("):
      cursor.take()
      try cursor.enter()
      defer { cursor.leave() }
      let inner = try operation(level: 0)
      let end = try cursor.expect(.symbol(")"), "')'")
      return MathNode(kind: inner.kind, range: token.range.lowerBound..<end)
    case .symbol("["):
      cursor.take()
      let (items, end) = try list(until: "]")
      return MathNode(kind: .list(items), range: token.range.lowerBound..<end)
    case .quoted: throw cursor.error("texts are for METRICS and SEARCH, which take none here")
    default: throw cursor.error("a number, an id or a function was expected here")
    }
  }

  private mutating func list(
    until close: String
  ) throws(ExpressionError) -> (items: [MathNode], end: Int) {
    try cursor.enter()
    defer { cursor.leave() }
    var items: [MathNode] = []
    if cursor.next.kind != .symbol(close) {
      repeat { items.append(try operation(level: 0)) } while cursor.take(.symbol(","))
    }
    return (items, try cursor.expect(.symbol(close), "'\(close)'"))
  }

  private mutating func call(
    of name: String, at range: Range<Int>
  ) throws(ExpressionError) -> MathNode {
    guard let function = MathFunction(rawValue: name) else {
      if let reason = MathFunction.refused[name] { throw cursor.error(reason, at: range) }
      let known = MathFunction(rawValue: name.uppercased()).map { "; write \($0.rawValue)" }
      throw cursor.error("'\(name)' is no function\(known ?? "")", at: range)
    }
    cursor.take()
    let (arguments, end) = try list(until: ")")
    let whole = range.lowerBound..<end
    guard let kind = function.kind(of: arguments) else {
      throw cursor.error("\(name) takes \(function.parameters)", at: whole)
    }
    return MathNode(kind: kind, range: whole)
  }
}

extension MathFunction {
  /// What it takes, for a person.
  fileprivate var parameters: String {
    switch self {
    case .abs, .ceil, .floor: "one operand"
    case .sum, .average, .minimum, .maximum: "one array of metrics"
    case .fill: "a metric and a number or REPEAT"
    case .choose: "a condition and one or two values"
    case .metrics: "nothing here"
    case .first, .removeEmpty: "one array of metrics"
    case .sort: "an array, AVG, MAX, MIN or SUM, ASC or DESC, and how many of them if not all"
    case .timeSeries: "one number"
    }
  }

  /// The part of an expression that it makes of its arguments, unless they are too many or too few.
  fileprivate func kind(of arguments: [MathNode]) -> MathNode.Kind? {
    switch (self, arguments.count) {
    case (.abs, 1), (.ceil, 1), (.floor, 1): return .rounding(self, arguments[0])
    case (.sum, 1), (.average, 1), (.minimum, 1), (.maximum, 1):
      return .aggregate(self, arguments[0])
    case (.choose, 2): return .choice(arguments[0], arguments[1], nil)
    case (.choose, 3): return .choice(arguments[0], arguments[1], arguments[2])
    case (.metrics, 0): return .metrics
    case (.first, 1): return .first(arguments[0])
    case (.removeEmpty, 1): return .removeEmpty(arguments[0])
    case (.timeSeries, 1): return .timeSeries(arguments[0])
    case (.sort, 3), (.sort, 4):
      return MathSorting(arguments.dropFirst()).map { .sort(arguments[0], $0) }
    case (.fill, 2):
      switch arguments[1].kind {
      case .number(let number): return .fill(arguments[0], with: number)
      case .negated(let inner):
        guard case .number(let number) = inner.kind else { return nil }
        return .fill(arguments[0], with: -number)
      case .reference("REPEAT"): return .fill(arguments[0], with: nil)
      default: return nil
      }
    default: return nil
    }
  }
}
