/// One token of an expression or a rule, and where it stands in the text's UTF-8.
struct ExpressionToken<Kind: Hashable & Sendable>: Hashable, Sendable {
  let kind: Kind
  let range: Range<Int>
}
