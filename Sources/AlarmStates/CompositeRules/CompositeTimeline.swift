import UTCTimes

/// One composite alarm walked over the changes of its children (C3 to C5).
public struct CompositeTimeline: Sendable {
  /// A child's change of state.
  public struct ChildChange: Hashable, Sendable {
    /// The child's ARN.
    public let child: String
    /// When, in seconds since the Unix epoch.
    public let at: Int
    /// The state it entered.
    public let to: AlarmState

    /// Creates the change of `child` to the state `to`.
    public init(of child: String, at: Int, to: AlarmState) {
      (self.child, self.at, self.to) = (child, at, to)
    }
  }

  /// A child that helps to establish an answer, with its state since when (C5, observed).
  public struct Trigger: Hashable, Sendable {
    /// The child's ARN.
    public let arn: String
    /// Its state.
    public let state: AlarmState
    /// Since when it is in it, in seconds since the Unix epoch; nil: before all that is known.
    public let since: Int?
  }

  /// How an alarm and its children begin.
  public struct Beginning: Sendable {
    let at: Int
    let state: AlarmState?
    let children: [String: AlarmState]
    let isOlder: Bool

    /// Creates a beginning at `at`, in seconds since the Unix epoch.
    ///
    /// - Parameters:
    ///   - at: When it begins.
    ///   - state: The alarm's state; nil: it is created then, and takes that of its rule.
    ///   - children: The states of its children, by ARN; INSUFFICIENT_DATA where it is not said.
    ///   - isOlder: Whether these were in their states before.
    public init(
      at: Int, state: AlarmState? = nil, children: [String: AlarmState] = [:],
      isOlder: Bool = false
    ) {
      (self.at, self.state, self.children, self.isOlder) = (at, state, children, isOlder)
    }
  }

  private let rule: CompositeRule
  private let arn: String
  /// By the names and ARNs in the rule, the children's ARNs.
  private let childARNs: [String: String]

  /// Prepares the alarm to be walked; a child without an ARN stays in INSUFFICIENT_DATA.
  public init(of rule: CompositeRule, arn: String, childARNs: [String: String]) {
    (self.rule, self.arn, self.childARNs) = (rule, arn, childARNs)
  }

  /// Returns all changes of state.
  ///
  /// An alarm without a state is created at the beginning, and its INSUFFICIENT_DATA ends there (C3,
  /// recorded); one that has a state keeps it until a child changes. What changes at one instant is taken together:
  /// CloudWatch evaluates each child at a second of its own, and a state between them would be one
  /// that only the whole minute makes (assumed).
  ///
  /// - Parameters:
  ///   - beginning: When it begins, and how.
  ///   - changes: The children's changes by time, none before the beginning.
  /// - Returns: Changes by time; of several at one instant, the creation comes first.
  public func transitions(
    from beginning: Beginning, children changes: [ChildChange]
  ) -> [AlarmTransition] {
    let since = beginning.isOlder ? nil : beginning.at
    var walk = Walk(
      states: beginning.children.mapValues { ($0, since) }, start: beginning.at, since: since)
    var state = beginning.state ?? (holds(walk) ? .alarm : .ok)
    var transitions = beginning.state == nil ? [creation(in: state, walk)] : []
    var rest = changes[...]
    while let first = rest.first {
      let together = rest.prefix { $0.at == first.at }
      rest = rest.dropFirst(together.count)
      for change in together { walk.states[change.child] = (change.to, change.at) }
      let next = holds(walk) ? AlarmState.alarm : .ok
      guard next != state else { continue }
      transitions.append(
        transition((from: state, to: next), because: Array(together), walk))
      state = next
    }
    return transitions
  }

  /// Its children are told as in every change (recorded: alarm-formats-recorded.json initial-events).
  private func creation(in state: AlarmState, _ walk: Walk) -> AlarmTransition {
    AlarmTransition(
      (from: .insufficientData, to: state), at: walk.start,
      reason: "\(arn) was created and its alarm rule evaluates to \(state.rawValue)",
      triggers: triggers(of: answer(walk).children, in: walk),
      children: triggers(of: rule.children, in: walk))
  }

  /// What is known of the children, by ARN, and since when those are what they are that never changed.
  private struct Walk {
    var states: [String: (state: AlarmState, since: Int?)]
    let start: Int
    let since: Int?
  }

  private func holds(_ walk: Walk) -> Bool { answer(walk).holds }

  private func answer(_ walk: Walk) -> (holds: Bool, children: [String]) {
    rule.answer { name in
      childARNs[name].flatMap { walk.states[$0]?.state } ?? .insufficientData
    }
  }

  private func triggers(of names: [String], in walk: Walk) -> [Trigger] {
    var told: Set<String> = []
    return names.compactMap { name in
      // A rule may have a name and an ARN for one alarm.
      guard let arn = childARNs[name], told.insert(arn).inserted else { return nil }
      let known = walk.states[arn] ?? (.insufficientData, walk.since)
      return Trigger(arn: arn, state: known.state, since: known.since)
    }
  }

  /// C4, observed; of several children that changed together, one that decides is told (assumed).
  private func transition(
    _ change: (from: AlarmState, to: AlarmState), because changes: [ChildChange], _ walk: Walk
  ) -> AlarmTransition {
    let triggers = triggers(of: answer(walk).children, in: walk)
    let deciding = changes.first { change in triggers.contains { $0.arn == change.child } }
    let told = deciding ?? changes[0]
    let date = UTCTime(told.at).text(.long)
    return AlarmTransition(
      change, at: told.at, reason: "\(told.child) transitioned to \(told.to.rawValue) at \(date)",
      triggers: triggers, children: self.triggers(of: rule.children, in: walk))
  }
}
