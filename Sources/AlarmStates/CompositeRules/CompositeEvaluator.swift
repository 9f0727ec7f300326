public import MetricAlarms
import UTCTimes

/// What decides the state of one composite alarm: its rule over the states of its children (C3 to C5).
///
/// It has neither state nor children's states; those are a `CompositeWalk`'s. A replay of changes that are
/// all known is one call.
public struct CompositeEvaluator: Sendable {
  private let rule: CompositeRule
  private let arn: String
  /// By the names and ARNs in the rule, the children's ARNs.
  private let childARNs: [String: String]

  /// Creates the evaluator of an alarm; a child without an ARN stays in INSUFFICIENT_DATA.
  public init(of rule: CompositeRule, arn: String, childARNs: [String: String]) {
    (self.rule, self.arn, self.childARNs) = (rule, arn, childARNs)
  }

  /// Returns all changes of state.
  ///
  /// - Parameters:
  ///   - beginning: When it begins, and how.
  ///   - changes: The children's changes, none before the beginning.
  /// - Returns: Changes by time; of several at one instant, the creation comes first.
  public func transitions(
    from beginning: CompositeWalk.Beginning, children changes: [CompositeWalk.ChildChange]
  ) -> [AlarmTransition] {
    var walk = CompositeWalk(from: beginning, children: changes)
    return walk.advance(by: self)
  }

  /// Returns the state that the rule asks for.
  func state(over children: WalkChildren) -> AlarmState {
    answer(over: children).holds ? .alarm : .ok
  }

  /// Its children are listed as in every change (recorded: alarm-formats-recorded.json initial-events).
  func creation(
    in state: AlarmState, at instant: Int, _ children: WalkChildren
  ) -> AlarmTransition {
    AlarmTransition(
      (from: .insufficientData, to: state), at: instant,
      reason: "\(arn) was created and its alarm rule evaluates to \(state.rawValue)",
      triggers: triggers(of: answer(over: children).children, in: children),
      children: triggers(of: rule.children, in: children))
  }

  /// C4, observed; of several children that changed together, one that decides is named (assumed).
  func transition(
    _ change: (from: AlarmState, to: AlarmState), because changes: [CompositeWalk.ChildChange],
    _ children: WalkChildren
  ) -> AlarmTransition {
    let triggers = triggers(of: answer(over: children).children, in: children)
    let deciding = changes.first { change in triggers.contains { $0.arn == change.child } }
    let named = deciding ?? changes[0]
    let date = UTCTime(named.at).text(.long)
    return AlarmTransition(
      change, at: named.at,
      reason: "\(named.child) transitioned to \(named.to.rawValue) at \(date)",
      triggers: triggers, children: self.triggers(of: rule.children, in: children))
  }

  private func answer(over children: WalkChildren) -> (holds: Bool, children: [String]) {
    rule.answer { name in
      childARNs[name].map { children.state(of: $0) } ?? .insufficientData
    }
  }

  private func triggers(
    of names: [String], in children: WalkChildren
  ) -> [CompositeWalk.Child] {
    var listed: Set<String> = []
    return names.compactMap { name in
      // A rule may have a name and an ARN for one alarm.
      guard let arn = childARNs[name], listed.insert(arn).inserted else { return nil }
      return children[arn]
    }
  }
}
