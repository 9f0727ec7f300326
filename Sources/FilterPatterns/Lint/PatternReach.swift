import TrailRecords

/// Which log events a pattern matches, where it is all or none for certain.
///
/// In doubt it is some: a remark that is wrong costs more than one that is missing.
enum PatternReach {
  case all
  case some
  case none

  /// Returns the reach of a tree over CloudTrail's records, or over delimited events.
  init(of tree: PatternTree) {
    self.init(of: tree, inherited: [])
  }

  /// `inherited` are the conditions of the enclosing `&&` groups: they hold where this one does.
  ///
  /// Trees are nested no deeper than `PatternParser.nestingLimit`.
  private init(of tree: PatternTree, inherited: [PatternCondition]) {
    switch tree {
    case .condition(let condition):
      let isContradicted = GroupLint.contradicted(condition, by: inherited) != nil
      self = isContradicted ? .none : Self.reach(of: condition)
    case .all(let parts):
      var known = inherited
      var reaches: [PatternReach] = []
      for case .condition(let condition) in parts {
        reaches.append(Self(of: .condition(condition), inherited: known))
        known.append(condition)
      }
      reaches += parts.filter(\.isGroup).map { Self(of: $0, inherited: known) }
      self = reaches.contains(.none) ? .none : reaches.allSatisfy { $0 == .all } ? .all : .some
    case .any(let parts):
      let reaches = parts.map { Self(of: $0, inherited: inherited) }
      let isAll = reaches.contains(.all) || Self.isExhaustive(parts)
      self = isAll ? .all : reaches.allSatisfy { $0 == .none } ? .none : .some
    }
  }

  private static func reach(of condition: PatternCondition) -> PatternReach {
    if ContentLint.neverHolds(condition) { return .none }
    guard case .compares(.equal, let literal) = condition.test, literal.coversAll else {
      return .some
    }
    // A token of a delimited event is always a text.
    guard let path = condition.selector.path else { return .all }
    return isAlwaysText(path) ? .all : .some
  }

  /// Whether of some alternatives one always holds: two exclusions of different texts, or a field's
  /// every text and its absence.
  private static func isExhaustive(_ parts: [PatternTree]) -> Bool {
    var known: [PatternCondition] = []
    for case .condition(let condition) in parts {
      let subject = condition.selector.subject
      if let path = condition.selector.path, let field = KnownFields.field(at: path),
        field.content == .text
      {
        let others = known.filter { $0.selector.subject == subject }.map(\.test) + [condition.test]
        let hasEvery = others.contains { $0.isEveryText }
        if hasEvery, others.contains(.notExists) { return true }
        if isAlwaysText(path), GroupLint.excluded(condition, with: known) != nil { return true }
      }
      known.append(condition)
    }
    return false
  }

  private static func isAlwaysText(_ path: FieldPath) -> Bool {
    guard let field = KnownFields.field(at: path) else { return false }
    return field.content == .text && field.presence == .everyRecord
  }
}

extension PatternTest {
  /// `= *`.
  fileprivate var isEveryText: Bool {
    if case .compares(.equal, let literal) = self { literal.coversAll } else { false }
  }
}
