/// What a condition asks of its node.
enum PatternTest: Equatable, Sendable {
  case isNull
  case isTrue
  case isFalse
  case notExists
  case compares(PatternComparison, PatternLiteral)
}
