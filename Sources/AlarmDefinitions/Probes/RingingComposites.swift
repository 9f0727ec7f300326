import MetricAlarms

/// Which composite alarms notify somebody when alarms of their rules ring.
///
/// Those that CloudWatch refuses do not count, nor do those that it does not evaluate.
struct RingingComposites {
  /// In an order in which children come first.
  private let composites: [CompositeAlarm]
  /// The indexes of those whose rules name an alarm, by its name.
  private var parents: [String: [Int]] = [:]
  /// Those that are in ALARM while nothing rings.
  private var atRest: Set<String> = []
  /// What was found of alarms by themselves.
  private var alone: [String: Bool] = [:]
  /// How often an alarm was looked at.
  private(set) var steps = 0

  /// Sorts the composite alarms of a user's documents.
  init(_ alarms: [ReadAlarm]) {
    composites = Self.evaluated(alarms)
    for (index, composite) in composites.enumerated() {
      for name in Set(composite.childNames) { parents[name, default: []].append(index) }
      if composite.rule.root.holds({ atRest.contains($0) }) { atRest.insert(composite.name) }
    }
  }

  /// Those that are evaluated, without those that depend on such as are refused.
  private static func evaluated(_ alarms: [ReadAlarm]) -> [CompositeAlarm] {
    let all = alarms.compactMap { read in
      if case .composite(let alarm) = read.alarm { alarm } else { nil }
    }
    let metricAlarms = alarms.compactMap(\.metricAlarm)
    var pending = CompositeAlarms.faults(of: all, over: metricAlarms).map(\.alarm)
    var dependents: [String: [String]] = [:]
    for composite in all {
      for name in composite.alarmNames { dependents[name, default: []].append(composite.name) }
    }
    var refused = Set(pending)
    while let name = pending.popLast() {
      for other in dependents[name] ?? [] where refused.insert(other).inserted {
        pending.append(other)
      }
    }
    let sound = all.filter { !refused.contains($0.name) }
    guard let ordered = try? CompositeAlarms(sound, over: metricAlarms) else { return [] }
    return ordered.all.filter { !ordered.isInRing($0.name) }
  }

  /// Whether a composite alarm with actions goes to ALARM when an alarm does, all others being OK; nil: that
  /// takes more steps than `limit`.
  mutating func notify(of name: String, within limit: Int) -> Bool? {
    if let known = alone[name] { return known }
    let notifies = notify(ofAll: [name], within: limit)
    alone[name] = notifies
    return notifies
  }

  /// The same, of several alarms that go to ALARM together.
  mutating func notify(ofAll names: [String], within limit: Int) -> Bool? {
    guard let above = indexes(above: names, within: limit) else { return nil }
    var changed = Dictionary(names.map { ($0, true) }) { first, _ in first }
    func isInAlarm(_ name: String) -> Bool { changed[name] ?? atRest.contains(name) }
    for index in above.sorted() {
      let composite = composites[index]
      let rings = composite.rule.root.holds(isInAlarm)
      let isHeldBack = composite.suppressor.map { isInAlarm(AlarmReference.name(in: $0.alarm)) }
      steps += composite.rule.children.count
      if steps > limit { return nil }
      let actions = composite.details.actions
      if rings, !atRest.contains(composite.name), isHeldBack != true, actions.isEnabled,
        !actions.alarm.isEmpty
      {
        return true
      }
      changed[composite.name] = rings
    }
    return false
  }

  /// Those whose rules name one of `names`, or one another that does.
  private mutating func indexes(above names: [String], within limit: Int) -> Set<Int>? {
    var above: Set<Int> = []
    var pending = names
    while let name = pending.popLast() {
      let parents = parents[name] ?? []
      steps += 1 + parents.count
      if steps > limit { return nil }
      for index in parents where above.insert(index).inserted {
        pending.append(composites[index].name)
      }
    }
    return above
  }
}

extension RuleNode {
  /// Whether a rule holds while some alarms are in ALARM and all others are OK.
  fileprivate func holds(_ isInAlarm: (String) -> Bool) -> Bool {
    func isIn(_ state: AlarmState, _ child: String) -> Bool {
      state == (isInAlarm(AlarmReference.name(in: child)) ? .alarm : .ok)
    }
    return switch self {
    case .state(let state, let child): isIn(state, child)
    case .truth(let truth): truth
    case .not(let inner): !inner.holds(isInAlarm)
    case .and(let left, let right): left.holds(isInAlarm) && right.holds(isInAlarm)
    case .or(let left, let right): left.holds(isInAlarm) || right.holds(isInAlarm)
    case .atLeast(let count, let isNot, let state, let children):
      children.count { isIn(state, $0) != isNot } >= count
    }
  }
}
