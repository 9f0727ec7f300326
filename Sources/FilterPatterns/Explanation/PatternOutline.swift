/// A pattern as its conditions and how they are joined, for those who ask each by itself.
package indirect enum PatternOutline: Hashable, Sendable {
  /// A condition.
  case part(PatternPart)
  /// All must hold.
  case all([PatternOutline])
  /// One must hold; without any, nothing matches.
  case any([PatternOutline])
}

extension FilterPattern {
  /// The pattern taken apart: by the conditions of a JSON pattern, or by terms; others are one part.
  package var outline: PatternOutline {
    switch form {
    case .json(let tree): return Self.outline(of: tree)
    case .terms(let terms):
      // Optional terms mean nothing beside others (rule 6.4).
      let decisive = terms.filter { $0.role != .optional }
      if decisive.isEmpty { return .any(terms.map { .part(PatternPart($0)) }) }
      return .all(decisive.map { .part(PatternPart($0)) })
    case .everything, .delimited, .regex: return .part(PatternPart(self))
    }
  }

  /// Trees are nested no deeper than `PatternParser.nestingLimit`.
  private static func outline(of tree: PatternTree) -> PatternOutline {
    if case .none = PatternReach(of: tree) { return .any([]) }
    switch tree {
    case .condition(let condition): return .part(PatternPart(condition))
    case .any(let parts): return .any(parts.map(outline))
    case .all(let parts):
      return GroupLint.canHold(parts) ? .all(parts.map(outline)) : .any([])
    }
  }
}

extension GroupLint {
  /// Whether one event can satisfy all conditions that stand side by side, as far as any two of them show.
  fileprivate static func canHold(_ parts: [PatternTree]) -> Bool {
    var known: [PatternCondition] = []
    for case .condition(let condition) in parts {
      let isRuledOut = known.contains { other in
        other.selector.isOneValue && other.selector.subject == condition.selector.subject
          && TestContradiction.exists(other.test, condition.test)
      }
      if isRuledOut { return false }
      known.append(condition)
    }
    return true
  }
}
