/// One part of a composite alarm's rule.
package indirect enum RuleNode: Hashable, Sendable {
  /// `ALARM(x)` and its like: whether a child is in a state.
  case state(AlarmState, of: String)
  /// `TRUE` or `FALSE`.
  case truth(Bool)
  /// `NOT a`.
  case not(RuleNode)
  /// `a AND b`.
  case and(RuleNode, RuleNode)
  /// `a OR b`.
  case or(RuleNode, RuleNode)
  /// `AT_LEAST(2, NOT OK, (a, b, c))`: whether so many children are in a state, or in another.
  case atLeast(Int, isNot: Bool, AlarmState, of: [String])
}
