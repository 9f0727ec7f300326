import TrailRecords

/// The way to a node, as written in a pattern.
struct PatternSelector: Equatable, Sendable {
  let path: FieldPath
  let range: Range<Int>
}
