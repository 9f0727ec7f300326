/// The way from a record's outermost object to a value: the steps to take, outermost first.
///
/// Only the value at exactly this path counts: `eventName` never means
/// `requestParameters.eventName` (design rule "sound first").
package struct FieldPath: Hashable, Sendable {
  /// The steps, outermost first; none lead to the record itself.
  package let steps: [FieldStep]

  /// Creates the path that follows `keys`, outermost first.
  package init(_ keys: String...) {
    self.init(keys: keys)
  }

  /// Creates the path that follows `keys`, outermost first.
  package init(keys: [String]) {
    steps = keys.map { .key($0) }
  }

  /// Creates the path of `steps`, of which at most one is a wildcard.
  package init(steps: [FieldStep]) {
    precondition(steps.count { $0.isWildcard } < 2, "a path with two wildcards")
    self.steps = steps
  }

  /// The keys before the first index or wildcard: `FieldTable` finds this part in its one pass.
  package var leadingKeys: [String] {
    var keys: [String] = []
    for case .key(let key) in steps.prefix(leadingCount) { keys.append(key) }
    return keys
  }

  /// The steps from the first index or wildcard on; `FieldTail` follows them when they are asked for.
  package var tail: [FieldStep] { Array(steps.dropFirst(leadingCount)) }

  private var leadingCount: Int {
    steps.prefix { if case .key = $0 { true } else { false } }.count
  }
}
