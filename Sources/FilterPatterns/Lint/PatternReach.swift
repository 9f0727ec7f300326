import TrailRecords

/// Which log events a pattern matches, where it is all or none for certain.
///
/// In doubt it is some: a remark that is wrong costs more than one that is missing.
enum PatternReach {
  case all
  /// All records but Insights events (`KnownField.Presence.everyActivity`).
  case everyActivity
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
      self = Self.joint(of: reaches)
    case .any(let parts):
      let reaches = parts.map { Self(of: $0, inherited: inherited) }
      self = Self.either(of: reaches + [Self.reach(ofAlternatives: parts)])
    }
  }

  /// The reach of what holds where all of these do.
  private static func joint(of reaches: [PatternReach]) -> PatternReach {
    if reaches.contains(.none) { return .none }
    if reaches.contains(.some) { return .some }
    return reaches.contains(.everyActivity) ? .everyActivity : .all
  }

  /// The reach of what holds where one of these does.
  private static func either(of reaches: [PatternReach]) -> PatternReach {
    if reaches.contains(.all) { return .all }
    if reaches.contains(.everyActivity) { return .everyActivity }
    return reaches.contains(.some) ? .some : .none
  }

  private static func reach(of condition: PatternCondition) -> PatternReach {
    if ContentLint.neverHolds(condition) { return .none }
    guard case .compares(.equal, let literal) = condition.test, literal.coversAll else {
      return .some
    }
    // A token of a delimited event is always a text.
    guard let path = condition.selector.path else { return .all }
    return reach(ofEveryText: path)
  }

  /// What alternatives reach together beyond each of them: two exclusions of different texts, or
  /// a field's every text and its absence, leave out nothing.
  private static func reach(ofAlternatives parts: [PatternTree]) -> PatternReach {
    var known: [PatternCondition] = []
    var reach = PatternReach.none
    for case .condition(let condition) in parts {
      let subject = condition.selector.subject
      if let path = condition.selector.path, let field = KnownFields.field(at: path),
        field.content == .text
      {
        let others = known.filter { $0.selector.subject == subject }.map(\.test) + [condition.test]
        let hasEvery = others.contains { $0.isEveryText }
        if hasEvery, others.contains(.notExists) { return .all }
        if GroupLint.excluded(condition, with: known) != nil {
          reach = either(of: [reach, self.reach(ofEveryText: path)])
        }
      }
      known.append(condition)
    }
    return reach
  }

  /// The reach of what holds for whatever text a field has.
  private static func reach(ofEveryText path: FieldPath) -> PatternReach {
    guard let field = KnownFields.field(at: path), field.content == .text else { return .some }
    return switch field.presence {
    case .everyRecord: .all
    case .everyActivity: .everyActivity
    case .nearlyEvery, .some: .some
    }
  }
}

extension PatternTest {
  /// `= *`.
  fileprivate var isEveryText: Bool {
    if case .compares(.equal, let literal) = self { literal.coversAll } else { false }
  }
}
