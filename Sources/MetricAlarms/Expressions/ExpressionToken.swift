/// One token of an expression or a rule, and where it stands in the text's UTF-8.
package struct ExpressionToken<Kind: Hashable & Sendable>: Hashable, Sendable {
  package let kind: Kind
  package let range: Range<Int>

  /// Creates the token of `kind` in `range`.
  package init(kind: Kind, range: Range<Int>) {
    (self.kind, self.range) = (kind, range)
  }
}
