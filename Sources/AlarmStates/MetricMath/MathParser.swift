/// Reads a metric math expression by recursive descent.
struct MathParser {
  /// Brackets, signs and powers within one another at most; what a person writes has a few.
  private static let depthLimit = 50

  private let text: String
  private let tokens: [MathToken]
  private var index = 0
  private var depth = 0

  /// Returns the tree of an expression.
  static func tree(of text: String) throws(ExpressionError) -> MathNode {
    var parser = MathParser(text: text, tokens: try MathToken.tokens(of: text))
    let node = try parser.operation(level: 0)
    guard parser.next.kind == .end else { throw parser.error("an operator was expected here") }
    return node
  }

  private init(text: String, tokens: [MathToken]) {
    (self.text, self.tokens) = (text, tokens)
  }

  private var next: MathToken { tokens[index] }

  private func error(_ problem: String, at range: Range<Int>? = nil) -> ExpressionError {
    ExpressionError(problem, in: text, at: range ?? next.range)
  }

  private mutating func take() -> MathToken {
    defer { if index < tokens.count - 1 { index += 1 } }
    return tokens[index]
  }

  private mutating func take(_ symbol: String) -> Bool {
    guard next.kind == .symbol(symbol) else { return false }
    _ = take()
    return true
  }

  private mutating func expect(_ symbol: String) throws(ExpressionError) -> Int {
    guard next.kind == .symbol(symbol) else { throw error("'\(symbol)' was expected here") }
    return take().range.upperBound
  }

  /// Operands joined by operators of `level` or stronger ones, from the left.
  private mutating func operation(level: Int) throws(ExpressionError) -> MathNode {
    guard level < MathOperator.levels.count else { return try signed() }
    var left = try operation(level: level + 1)
    while let found = MathOperator(next), MathOperator.levels[level].contains(found) {
      _ = take()
      let right = try operation(level: level + 1)
      left = MathNode(
        kind: .operation(found, left, right),
        range: left.range.lowerBound..<right.range.upperBound)
    }
    return left
  }

  private mutating func signed() throws(ExpressionError) -> MathNode {
    let start = next.range.lowerBound
    guard take("-") else { return try power() }
    try enter()
    defer { depth -= 1 }
    let operand = try signed()
    return MathNode(kind: .negated(operand), range: start..<operand.range.upperBound)
  }

  /// `a ^ b ^ c` is `a ^ (b ^ c)`, and the exponent may have a sign (both assumed).
  private mutating func power() throws(ExpressionError) -> MathNode {
    let base = try primary()
    guard take("^") else { return base }
    try enter()
    defer { depth -= 1 }
    let exponent = try signed()
    return MathNode(
      kind: .operation(.raise, base, exponent),
      range: base.range.lowerBound..<exponent.range.upperBound)
  }

  private mutating func primary() throws(ExpressionError) -> MathNode {
    let token = next
    switch token.kind {
    case .number(let number):
      return MathNode(kind: .number(number), range: take().range)
    case .word(let word) where MathOperator(rawValue: word) == nil:
      _ = take()
      return next.kind == .symbol("(")
        ? try call(of: word, at: token.range)
        : MathNode(kind: .reference(word), range: token.range)
    case .symbol("("):
      _ = take()
      try enter()
      defer { depth -= 1 }
      let inner = try operation(level: 0)
      let end = try expect(")")
      return MathNode(kind: inner.kind, range: token.range.lowerBound..<end)
    case .symbol("["):
      _ = take()
      let (items, end) = try list(until: "]")
      return MathNode(kind: .list(items), range: token.range.lowerBound..<end)
    case .quoted: throw error("texts are for METRICS and SEARCH, which take none here")
    default: throw error("a number, an id or a function was expected here")
    }
  }

  private mutating func enter() throws(ExpressionError) {
    depth += 1
    if depth > Self.depthLimit { throw error("nested deeper than \(Self.depthLimit) levels") }
  }

  private mutating func list(
    until close: String
  ) throws(ExpressionError) -> (items: [MathNode], end: Int) {
    try enter()
    defer { depth -= 1 }
    var items: [MathNode] = []
    if next.kind != .symbol(close) {
      repeat { items.append(try operation(level: 0)) } while take(",")
    }
    return (items, try expect(close))
  }

  private mutating func call(
    of name: String, at range: Range<Int>
  ) throws(ExpressionError) -> MathNode {
    guard let function = MathFunction(rawValue: name) else {
      if let reason = MathFunction.refused[name] { throw error(reason, at: range) }
      let known = MathFunction(rawValue: name.uppercased()).map { "; write \($0.rawValue)" }
      throw error("'\(name)' is no function\(known ?? "")", at: range)
    }
    _ = take()
    let (arguments, end) = try list(until: ")")
    let whole = range.lowerBound..<end
    guard let kind = function.kind(of: arguments) else {
      throw error("\(name) takes \(function.parameters)", at: whole)
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
