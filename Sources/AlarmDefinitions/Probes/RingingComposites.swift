import MetricAlarms

/// Which composite alarms notify somebody when an alarm of their rules rings.
struct RingingComposites {
  private let composites: [CompositeAlarm]
  /// The indexes of those whose rules name an alarm, by its name.
  private var parents: [String: [Int]] = [:]

  /// Sorts the composite alarms of a user's documents.
  init(_ alarms: [ReadAlarm]) {
    composites = alarms.compactMap { read in
      if case .composite(let alarm) = read.alarm { alarm } else { nil }
    }
    for (index, composite) in composites.enumerated() {
      for name in Set(composite.rule.children.map(AlarmReference.name)) {
        parents[name, default: []].append(index)
      }
    }
  }

  /// Whether a composite alarm with actions goes to ALARM when the alarm `name` does, all others being OK.
  func notify(of name: String) -> Bool {
    var inAlarm: Set<String> = [name]
    var pending = [name]
    while let child = pending.popLast() {
      for index in parents[child, default: []] where !inAlarm.contains(composites[index].name) {
        let composite = composites[index]
        guard composite.rule.root.holds(inAlarm), !composite.rule.root.holds([]) else { continue }
        let actions = composite.details.actions
        if actions.isEnabled, !actions.alarm.isEmpty { return true }
        inAlarm.insert(composite.name)
        pending.append(composite.name)
      }
    }
    return false
  }
}

extension RuleNode {
  /// Whether a rule holds while just these alarms are in ALARM and all others are OK.
  fileprivate func holds(_ inAlarm: Set<String>) -> Bool {
    let isIn = { (state: AlarmState, child: String) in
      state == (inAlarm.contains(AlarmReference.name(in: child)) ? .alarm : .ok)
    }
    switch self {
    case .state(let state, let child): return isIn(state, child)
    case .truth(let truth): return truth
    case .not(let inner): return !inner.holds(inAlarm)
    case .and(let left, let right): return left.holds(inAlarm) && right.holds(inAlarm)
    case .or(let left, let right): return left.holds(inAlarm) || right.holds(inAlarm)
    case .atLeast(let count, let isNot, let state, let children):
      return children.count { isIn(state, $0) != isNot } >= count
    }
  }
}
