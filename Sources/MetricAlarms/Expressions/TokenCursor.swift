/// A place among the tokens of an expression or a rule, from which a parser takes one after another.
///
/// `take` may take nothing, `expect` takes or throws.
struct TokenCursor<Kind: Hashable & Sendable>: Sendable {
  private let text: String
  /// The last one is the end of the text, which is never passed.
  private let tokens: [ExpressionToken<Kind>]
  private let depthLimit: Int
  private var index = 0
  private var depth = 0

  /// Begins before the first of `tokens`; nothing in `text` may be nested deeper than `depthLimit`.
  init(_ tokens: [ExpressionToken<Kind>], of text: String, depthLimit: Int) {
    (self.text, self.tokens, self.depthLimit) = (text, tokens, depthLimit)
  }

  /// The token that comes next.
  var next: ExpressionToken<Kind> { tokens[index] }

  /// The token behind it.
  var following: ExpressionToken<Kind> { tokens[min(index + 1, tokens.count - 1)] }

  /// Returns the error of `range`, or of the next token, which CloudWatch refuses with `refusal`.
  func error(
    _ problem: String, at range: Range<Int>? = nil, refusal: String? = nil
  ) -> ExpressionError {
    ExpressionError(problem, in: text, at: range ?? next.range, refusal: refusal)
  }

  /// Takes the next token.
  @discardableResult
  mutating func take() -> ExpressionToken<Kind> {
    defer { if index < tokens.count - 1 { index += 1 } }
    return tokens[index]
  }

  /// Takes the next token when it is of `kind`, and returns whether it was.
  mutating func take(_ kind: Kind) -> Bool {
    guard next.kind == kind else { return false }
    take()
    return true
  }

  /// Takes the next token, which must be of `kind`, and returns where it ends.
  @discardableResult
  mutating func expect(_ kind: Kind, _ name: String) throws(ExpressionError) -> Int {
    guard next.kind == kind else { throw error("\(name) was expected here") }
    return take().range.upperBound
  }

  /// Goes a level deeper; `leave` goes back.
  mutating func enter() throws(ExpressionError) {
    depth += 1
    if depth > depthLimit { throw error("nested deeper than \(depthLimit) levels") }
  }

  mutating func leave() {
    depth -= 1
  }
}
