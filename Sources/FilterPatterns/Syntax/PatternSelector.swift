import TrailRecords

/// What a condition looks at, as written in a pattern.
struct PatternSelector: Equatable, Sendable {
  /// What a selector may name.
  enum Subject: Hashable, Sendable {
    /// The values at a path of a JSON event.
    case node(FieldPath)
    /// A field of a space-delimited event, by its index among the pattern's fields.
    case field(Int, name: String)
  }

  let subject: Subject
  let range: Range<Int>

  /// The path into a JSON event, if it is one.
  var path: FieldPath? {
    if case .node(let path) = subject { path } else { nil }
  }

  /// The index of the field of a space-delimited event, if it is one.
  var field: Int? {
    if case .field(let index, _) = subject { index } else { nil }
  }
}
