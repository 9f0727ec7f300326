import TrailRecords

/// A selector and what is asked of the node it finds.
struct PatternCondition: Equatable, Sendable {
  let selector: PatternSelector
  let test: PatternTest
  /// From the selector's first byte to the test's last.
  let range: Range<Int>
}

/// The way to a node, as written in a pattern.
struct PatternSelector: Equatable, Sendable {
  let path: FieldPath
  let range: Range<Int>
}

/// What a condition asks of its node.
enum PatternTest: Equatable, Sendable {
  case isNull
  case isTrue
  case isFalse
  case notExists
  case compares(PatternComparison, PatternLiteral)
}
