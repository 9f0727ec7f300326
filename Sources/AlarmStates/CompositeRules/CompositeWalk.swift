public import MetricAlarms

/// One composite alarm on its way through time: a value that can stop at any instant and go on from there.
///
/// Its rule looks at nothing but the states that its children are in, and it changes only when one of
/// them does (C3). So a walk remembers:
///
/// - Its own state; none before it is created.
/// - The state of each child that ever had one, and since when: the reason's data name both (C5).
/// - Changes of children that it has learned and not taken yet. What changes at one instant is taken
///   together: CloudWatch evaluates each child at a second of its own, and a state between them would
///   be one that only the whole minute makes (assumed). So an instant waits until time has come to it.
/// - The next second. What lies before it has been taken, and a change there is refused.
///
/// There is nothing to do between two changes, so quiet time costs nothing. Rule and names are the
/// evaluator's. In which steps a walk goes, and whether it is stored between them, makes no difference.
public struct CompositeWalk: Hashable, Sendable {
  /// A child's change of state.
  public struct ChildChange: Codable, Hashable, Sendable {
    /// The child's ARN.
    public let child: String
    /// When, in seconds since the Unix epoch.
    public let at: Int
    /// The state it entered.
    public let to: AlarmState

    /// The names in the stored form.
    private enum CodingKeys: String, CodingKey {
      case child
      case at
      case to
    }

    /// Creates the change of `child` to the state `to`.
    public init(of child: String, at: Int, to: AlarmState) {
      (self.child, self.at, self.to) = (child, at, to)
    }
  }

  /// A child with its state since when (C5, observed).
  public struct Child: Codable, Hashable, Sendable {
    /// The child's ARN.
    public let arn: String
    /// Its state.
    public let state: AlarmState
    /// Since when it is in it, in seconds since the Unix epoch; nil: before all that is known.
    public let since: Int?

    /// The names in the stored form.
    private enum CodingKeys: String, CodingKey {
      case arn
      case state
      case since
    }
  }

  /// How an alarm and its children begin.
  public struct Beginning: Sendable {
    let at: Int
    let state: AlarmState?
    let children: [String: AlarmState]
    let isOlder: Bool
    /// Since when the children are in these states, where it is not the beginning.
    package var since: Int?
    /// Of some of them, by ARN, since when they are.
    package var childrenSince: [String: Int] = [:]

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

  /// The state now; nil: it is not created yet.
  public private(set) var state: AlarmState?
  /// The first second that is not taken yet, since the Unix epoch.
  public private(set) var next: Int
  private(set) var children: WalkChildren
  /// Ascending; at one instant in the order of ARNs.
  private(set) var waiting: ArraySlice<ChildChange> = []

  /// Begins a walk, with changes of children, none before the beginning.
  ///
  /// An alarm without a state is created at the beginning, and its INSUFFICIENT_DATA ends there (C3,
  /// recorded); one that has a state keeps it until a child changes.
  public init(from beginning: Beginning, children changes: [ChildChange] = []) {
    (state, next) = (beginning.state, beginning.at)
    children = WalkChildren(
      beginning.children, since: beginning.isOlder ? nil : beginning.since ?? beginning.at,
      each: beginning.childrenSince)
    add(changes)
  }

  /// Takes up a walk where it was left.
  init(
    in state: AlarmState?, from next: Int, over children: WalkChildren, _ changes: [ChildChange]
  ) {
    (self.state, self.next, self.children) = (state, next, children)
    add(changes)
  }

  /// Takes in changes of children; throws, and takes none, where one is before `next`.
  public mutating func learn(_ changes: [ChildChange]) throws(LearnedTooLate) {
    if let late = changes.first(where: { $0.at < next }) {
      throw LearnedTooLate(knownAt: late.at, next: next)
    }
    add(changes)
  }

  private mutating func add(_ changes: [ChildChange]) {
    waiting = (waiting + changes).sorted { ($0.at, $0.child) < ($1.at, $1.child) }[...]
  }

  /// Goes on through `time` and returns the changes of state, in order of time.
  ///
  /// All changes of children up to then must have been learned; with nil, or `Int.max`, it takes all that
  /// are.
  public mutating func advance(
    to time: Int? = nil, by evaluator: CompositeEvaluator
  ) -> [AlarmTransition] {
    let time = time == .max ? nil : time
    let end = time ?? waiting.last?.at ?? (state == nil ? next : next - 1)
    guard next <= end else { return [] }
    var transitions: [AlarmTransition] = []
    var state = state ?? create(by: evaluator, into: &transitions)
    while let first = waiting.first, first.at <= end {
      let together = Array(waiting.prefix { $0.at == first.at })
      waiting = waiting.dropFirst(together.count)
      for change in together { children.note(change) }
      let former = state
      state = evaluator.state(over: children)
      guard state != former else { continue }
      transitions.append(
        evaluator.transition((from: former, to: state), because: together, children))
    }
    (self.state, next) = (state, end + 1)
    return transitions
  }

  private func create(
    by evaluator: CompositeEvaluator, into transitions: inout [AlarmTransition]
  ) -> AlarmState {
    let state = evaluator.state(over: children)
    transitions.append(evaluator.creation(in: state, at: next, children))
    return state
  }
}
