import TrailRecords

/// Remarks on conditions that stand in one group, or in groups around one another.
enum GroupLint {
  /// Returns the remarks on all groups of a tree.
  static func remarks(on tree: PatternTree) -> [PatternRemark] {
    remarks(on: tree, inherited: [])
  }

  /// `inherited` are the conditions of the enclosing `&&` groups: they hold where this one does.
  ///
  /// Trees are nested no deeper than `PatternParser.nestingLimit`.
  private static func remarks(
    on tree: PatternTree, inherited: [PatternCondition]
  ) -> [PatternRemark] {
    switch tree {
    case .condition(let condition):
      return contradiction(of: condition, with: inherited).map { [$0] } ?? []
    case .all(let parts):
      var known = inherited
      var found: [PatternRemark] = []
      for case .condition(let condition) in parts {
        found += remarks(on: condition, among: known) { contradiction(of: $0, with: $1) }
        known.append(condition)
      }
      return found + parts.filter(\.isGroup).flatMap { remarks(on: $0, inherited: known) }
    case .any(let parts):
      var known: [PatternCondition] = []
      var found: [PatternRemark] = []
      for case .condition(let condition) in parts {
        found += remarks(on: condition, among: known) { alternative(of: $0, with: $1) }
        found += remarks(on: .condition(condition), inherited: inherited)
        known.append(condition)
      }
      return found + parts.filter(\.isGroup).flatMap { remarks(on: $0, inherited: inherited) }
    }
  }

  private static func remarks(
    on condition: PatternCondition, among known: [PatternCondition],
    find: (PatternCondition, [PatternCondition]) -> PatternRemark?
  ) -> [PatternRemark] {
    if known.contains(where: { $0.asksTheSame(as: condition) }) {
      return [PatternRemark(.repeated, at: condition.range)]
    }
    return find(condition, known).map { [$0] } ?? []
  }

  private static func contradiction(
    of condition: PatternCondition, with others: [PatternCondition]
  ) -> PatternRemark? {
    contradicted(condition, by: others).map {
      PatternRemark(.neverBoth(with: PatternPrinter.text(of: $0)), at: condition.range)
    }
  }

  private static func alternative(
    of condition: PatternCondition, with others: [PatternCondition]
  ) -> PatternRemark? {
    excluded(condition, with: others).map {
      PatternRemark(.alwaysEither(with: PatternPrinter.text(of: $0)), at: condition.range)
    }
  }

  /// Returns the first of `others` that never holds together with a condition.
  static func contradicted(
    _ condition: PatternCondition, by others: [PatternCondition]
  ) -> PatternCondition? {
    others.first { other in
      other.selector.isOneValue && other.selector.subject == condition.selector.subject
        && TestContradiction.exists(other.test, condition.test)
    }
  }

  /// Returns the first of `others` of which, or of a condition, one always holds.
  ///
  /// `$.a != x || $.a != y`: whatever the text is, it is not both.
  static func excluded(
    _ condition: PatternCondition, with others: [PatternCondition]
  ) -> PatternCondition? {
    guard case .compares(.notEqual, let literal) = condition.test else { return nil }
    return others.first { other in
      guard case .compares(.notEqual, let excluded) = other.test else { return false }
      return other.selector.isOneValue && other.selector.subject == condition.selector.subject
        && TestContradiction.exists(.compares(.equal, excluded), .compares(.equal, literal))
    }
  }
}

extension PatternTree {
  /// Whether it joins others.
  var isGroup: Bool {
    switch self {
    case .condition: false
    case .all, .any: true
    }
  }
}

extension PatternCondition {
  /// Whether both ask the same of the same, wherever they stand.
  fileprivate func asksTheSame(as other: PatternCondition) -> Bool {
    selector.subject == other.selector.subject
      && PatternPrinter.text(of: self) == PatternPrinter.text(of: other)
  }
}

extension PatternSelector {
  /// Whether it finds one value at most.
  var isOneValue: Bool { !(path?.steps.contains(where: \.isWildcard) ?? false) }
}
