/// What a pattern says, for people and for the compiler; the matcher never sees it.
///
/// The parser joins `(A && B) && C` into one `all` of three, so a child of `all` is never `all` and
/// a child of `any` is never `any`. Parentheses are not kept.
indirect enum PatternTree: Equatable, Sendable {
  case condition(PatternCondition)
  /// Conditions joined by `&&`; two or more.
  case all([PatternTree])
  /// Conditions joined by `||`; two or more.
  case any([PatternTree])

  /// Returns what a joint makes of parts: the part itself when there is only one.
  ///
  /// Nil when a part is nil, which is one that could not be read.
  static func joined(_ parts: [PatternTree?], by joint: PatternJoint) -> PatternTree? {
    let known = parts.compactMap(\.self)
    guard known.count == parts.count else { return nil }
    if known.count < 2 { return known.first }
    switch joint {
    case .and: return .all(known.flatMap(\.factors))
    case .or: return .any(known.flatMap(\.alternatives))
    }
  }

  /// The parts that all must hold.
  var factors: [PatternTree] {
    if case .all(let parts) = self { parts } else { [self] }
  }

  /// The parts of which one must hold.
  var alternatives: [PatternTree] {
    if case .any(let parts) = self { parts } else { [self] }
  }
}
