/// One step of a walk over a tree, in the order in which the pattern is written.
enum PatternStep: Sendable {
  /// A group of conditions begins that another group encloses.
  case open(PatternJoint)
  case condition(PatternCondition)
  /// Between two parts of a group.
  case joint(PatternJoint)
  case close
}

extension PatternTree {
  /// All steps of the tree; a loop over them replaces recursion everywhere but in the parser.
  var steps: [PatternStep] {
    var steps: [PatternStep] = []
    var pending: [Pending] = [.tree(self, isOuter: true)]
    while let next = pending.popLast() {
      switch next {
      case .step(let step): steps.append(step)
      case .tree(.condition(let condition), _): steps.append(.condition(condition))
      case .tree(.all(let parts), let isOuter):
        pending += Self.pending(parts, .and, isOuter).reversed()
      case .tree(.any(let parts), let isOuter):
        pending += Self.pending(parts, .or, isOuter).reversed()
      }
    }
    return steps
  }

  /// The conditions in the order in which they are written.
  var conditions: [PatternCondition] {
    steps.compactMap { if case .condition(let condition) = $0 { condition } else { nil } }
  }

  private enum Pending {
    case step(PatternStep)
    case tree(PatternTree, isOuter: Bool)
  }

  private static func pending(
    _ parts: [PatternTree], _ joint: PatternJoint, _ isOuter: Bool
  ) -> [Pending] {
    var pending: [Pending] = isOuter ? [] : [.step(.open(joint))]
    for (index, part) in parts.enumerated() {
      if index > 0 { pending.append(.step(.joint(joint))) }
      pending.append(.tree(part, isOuter: false))
    }
    return isOuter ? pending : pending + [.step(.close)]
  }
}
