/// A selector and what is asked of the node it finds.
struct PatternCondition: Equatable, Sendable {
  let selector: PatternSelector
  let test: PatternTest
  /// From the selector's first byte to the test's last.
  let range: Range<Int>
}
