public import MetricAlarms

extension CompositeRule {
  /// Whether the rule is true, and the children that suffice to make it so (C5, observed).
  ///
  /// Of several ways to the same answer the first in the rule is named (assumed).
  ///
  /// - Parameter state: The state of a child, by the name or ARN that the rule has for it.
  /// - Returns: The answer, and names of children in the order of the rule, each once.
  public func answer(_ state: (String) -> AlarmState) -> (holds: Bool, children: [String]) {
    let answer = Self.answer(of: root, state)
    var known: Set<String> = []
    return (answer.holds, answer.children.filter { known.insert($0).inserted })
  }

  private static func answer(
    of node: RuleNode, _ state: (String) -> AlarmState
  ) -> (holds: Bool, children: [String]) {
    switch node {
    case .state(let wanted, let child): return (state(child) == wanted, [child])
    case .truth(let truth): return (truth, [])
    case .not(let inner):
      let answer = answer(of: inner, state)
      return (!answer.holds, answer.children)
    case .and(let left, let right):
      return join(answer(of: left, state), answer(of: right, state), decidedBy: false)
    case .or(let left, let right):
      return join(answer(of: left, state), answer(of: right, state), decidedBy: true)
    case .atLeast(let count, let isNot, let wanted, let children):
      let fitting = children.filter { (state($0) == wanted) != isNot }
      if fitting.count >= count { return (true, Array(fitting.prefix(count))) }
      let others = children.filter { (state($0) == wanted) == isNot }
      return (false, Array(others.prefix(children.count - count + 1)))
    }
  }

  /// One side that has the deciding answer suffices; otherwise it takes both.
  private static func join(
    _ left: (holds: Bool, children: [String]), _ right: (holds: Bool, children: [String]),
    decidedBy deciding: Bool
  ) -> (holds: Bool, children: [String]) {
    if left.holds == deciding { return left }
    if right.holds == deciding { return right }
    return (!deciding, left.children + right.children)
  }
}
