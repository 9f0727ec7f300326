public import MetricAlarms
public import MetricWindows

/// One alarm on its way through time: a value that can stop at any instant and go on from there.
///
/// What an evaluation says depends on the samples in its range and, where it keeps the state, on the
/// state. So a walk remembers these, and where it stands:
///
/// - The state. CloudWatch's alarms have no other memory (S3): not since when, nor how often.
/// - The samples that the evaluation at `next` or a later one can still see: those of the longest range
///   (`EvaluationRange`), and those that are not known yet. Ranges only move forward, so what has left
///   them is out of reach for good and is forgotten.
/// - The next instant. What lies before it has been judged and is never judged again. A sample that
///   would have been seen there is refused: who must have it takes an older copy of the walk, and goes
///   on from that.
/// - Whether it has come to rest. Over an empty range every evaluation says the same, so the first is
///   the only one until a sample comes: a quiet year costs nothing, neither steps nor memory.
///
/// Settings are not among it. They are the evaluator's, and that it is the same one in all steps is for
/// the caller to see to. In which steps a walk goes makes no difference to what it finds, nor does it
/// when it is stored and read again in between; its stored form (`Codable`) has stable keys and a version.
///
///     try walk.learn(arrivals, by: evaluator)
///     transitions += walk.advance(to: time, by: evaluator)
public struct AlarmWalk: Hashable, Sendable {
  /// How far a walk has come.
  private enum Phase: String, Codable, Sendable {
    /// Nothing was judged yet: samples of any time may come.
    case begun
    /// The range of the last evaluation held samples, or more may be seen in the next one.
    case running
    /// The range of the last evaluation was empty.
    case resting
  }

  /// The state now.
  public private(set) var state: AlarmState
  /// The first instant that is not judged yet, in seconds since the Unix epoch.
  public private(set) var next: Int
  private var phase = Phase.begun
  private var samples: WalkSamples

  /// Begins a walk in the state `initial` (S1, S2), before the first instant not before `first`.
  ///
  /// - Parameters:
  ///   - evaluator: What the walk will be advanced by.
  ///   - arrivals: The samples of each metric, in the order of the evaluator's; none are missing.
  ///   - first: A time in seconds since the Unix epoch.
  ///   - initial: The state before the first evaluation.
  public init(
    by evaluator: AlarmEvaluator, over arrivals: [SampleArrivals] = [], from first: Int,
    startingIn initial: AlarmState = .insufficientData
  ) {
    state = initial
    next = evaluator.firstInstant(from: first)
    samples = WalkSamples(of: evaluator.seriesCount)
    samples.add(arrivals, in: evaluator.range)
  }

  /// Takes in more samples of each metric; throws, and takes none, where one would have been known at an
  /// instant that is judged already.
  ///
  /// Every sample is given once. A late one that is known from `next` on is not too late (W7).
  public mutating func learn(
    _ arrivals: [SampleArrivals], by evaluator: AlarmEvaluator
  ) throws(LearnedTooLate) {
    let first = arrivals.compactMap(\.firstSight).min()
    if phase != .begun, let first, evaluator.firstInstant(from: first) < next {
      throw LearnedTooLate(knownAt: first, next: next)
    }
    samples.add(arrivals, in: evaluator.range)
  }

  /// Makes all evaluations up to `time` and returns the changes of state, in order of time.
  ///
  /// Every sample that becomes known by then must have been learned. With nil for `time`, or a time beyond
  /// all times, it goes on until the last sample has left the range.
  public mutating func advance(
    to time: Int? = nil, by evaluator: AlarmEvaluator
  ) -> [AlarmTransition] {
    let time = time.flatMap { $0 < StoredForm.latest ? $0 : nil }
    var transitions: [AlarmTransition] = []
    while let instant = upcoming(by: evaluator), instant <= time ?? .max {
      if let transition = evaluate(at: instant, by: evaluator) { transitions.append(transition) }
    }
    if let time, time >= next, phase != .begun { next = evaluator.firstInstant(from: time + 1) }
    samples.forget(before: evaluator.range.seconds(at: next).lowerBound)
    return transitions
  }

  /// The next instant whose evaluation can say something new, by the samples learned; nil: none.
  ///
  /// While the range holds samples that is every instant at which CloudWatch would evaluate.
  package func upcoming(by evaluator: AlarmEvaluator) -> Int? {
    switch phase {
    case .begun, .running: next
    case .resting: samples.firstSight(from: next, in: evaluator.range)
    }
  }

  /// Makes the evaluation at `instant`, which is not before `next`; nil: the state stays.
  ///
  /// Actions run on changes only, so nothing is reported of an alarm that stays in ALARM (S3, S5, documented).
  package mutating func evaluate(
    at instant: Int, by evaluator: AlarmEvaluator
  ) -> AlarmTransition? {
    samples.learn(until: instant)
    let points = evaluator.points(of: samples, at: instant)
    next = instant + evaluator.range.instants.period
    phase = samples.areThere(in: evaluator.range.seconds(at: instant)) ? .running : .resting
    let former = state
    state = evaluator.verdict(on: points).state ?? former
    guard state != former else { return nil }
    let reason = StateReason(settings: evaluator.settings, points: points)
    return AlarmTransition(from: former, to: state, at: instant, for: reason)
  }
}

extension AlarmWalk: Codable {
  /// The version of the stored form.
  private static let version = 1

  /// The names in the stored form.
  private enum CodingKeys: String, CodingKey {
    case version
    case state
    case next
    case phase
    case samples
  }

  /// Reads a stored walk; throws a `DecodingError` for what no walk has stored, and for other versions.
  ///
  /// What it reads is safe to go on with, whoever wrote it.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    try StoredForm.check(fields.decode(Int.self, forKey: .version), is: Self.version, decoder)
    state = try fields.decode(AlarmState.self, forKey: .state)
    next = try StoredForm.time(fields.decode(Int.self, forKey: .next), decoder)
    phase = try fields.decode(Phase.self, forKey: .phase)
    samples = try fields.decode(WalkSamples.self, forKey: .samples)
  }

  /// Stores the walk, no matter in what form the encoder writes.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(Self.version, forKey: .version)
    try fields.encode(state, forKey: .state)
    try fields.encode(next, forKey: .next)
    try fields.encode(phase, forKey: .phase)
    try fields.encode(samples, forKey: .samples)
  }
}
