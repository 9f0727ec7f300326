import BucketExposure
import FilterPatterns

/// The calls about buckets that a run looks at, besides what its filters ask for.
///
/// They are found as matches are: their patterns stand behind those of the filters, in one program.
struct BucketWatch: OptionSet, Sendable {
  let rawValue: UInt8

  /// Calls that say something of who can reach a bucket.
  static let changes = BucketWatch(rawValue: 1)
  /// Calls that read what is in a bucket.
  static let reads = BucketWatch(rawValue: 2)

  /// What is watched, one by one, in the order of `patterns`.
  var parts: [BucketWatch] { [.changes, .reads].filter(contains) }

  /// The pattern of each of `parts`.
  var patterns: [FilterPattern] {
    parts.map { $0 == .changes ? Self.changePattern : Self.readPattern }
  }

  private static let changePattern = pattern(
    sources: ["s3.amazonaws.com", "s3-control*"], names: BucketChange.eventNames)

  private static let readPattern = pattern(
    sources: ["s3.amazonaws.com"], names: BucketReads.eventNames)

  private static func pattern(sources: [String], names: [String]) -> FilterPattern {
    let conditions = [("eventSource", sources), ("eventName", names)].map { field, values in
      "(" + values.map { "($.\(field) = \"\($0)\")" }.joined(separator: " || ") + ")"
    }
    do {
      return try FilterPattern(parsing: "{ \(conditions.joined(separator: " && ")) }")
    } catch {
      preconditionFailure("a pattern of this module is refused: \(error)")
    }
  }
}
