import MetricAlarms
import MetricWindows

/// What a composite alarm's walk knows of the states of its children.
struct WalkChildren: Hashable, Sendable {
  /// By ARN.
  private var known: [String: CompositeWalk.Child]
  /// Since when those are in INSUFFICIENT_DATA that are not known; nil: before all that is known.
  private let since: Int?

  /// Children in these states, by ARN, since one time, unless `each` has another.
  init(_ states: [String: AlarmState], since: Int?, each: [String: Int] = [:]) {
    self.since = since
    known = [:]
    for (arn, state) in states {
      known[arn] = CompositeWalk.Child(arn: arn, state: state, since: each[arn] ?? since)
    }
  }

  /// The state of a child.
  func state(of arn: String) -> AlarmState { known[arn]?.state ?? .insufficientData }

  /// A child with its state.
  subscript(arn: String) -> CompositeWalk.Child {
    known[arn] ?? CompositeWalk.Child(arn: arn, state: .insufficientData, since: since)
  }

  /// Takes a child's change of state.
  mutating func note(_ change: CompositeWalk.ChildChange) {
    known[change.child] = CompositeWalk.Child(
      arn: change.child, state: change.to, since: change.at)
  }
}

extension WalkChildren: Codable {
  /// The names in the stored form.
  private enum CodingKeys: String, CodingKey {
    case known
    case since
  }

  /// Reads what was stored; throws a `DecodingError` for a child that is there twice.
  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    since = try fields.decodeIfPresent(Int.self, forKey: .since)
      .map { try StoredForm.time($0, decoder) }
    known = [:]
    for child in try fields.decode([CompositeWalk.Child].self, forKey: .known) {
      _ = try StoredForm.time(child.since ?? 0, decoder)
      guard known.updateValue(child, forKey: child.arn) == nil else {
        throw StoredForm.damage("a child that is there twice", decoder)
      }
    }
  }

  /// Stores the children in the order of their ARNs.
  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(known.values.sorted { $0.arn < $1.arn }, forKey: .known)
    try fields.encodeIfPresent(since, forKey: .since)
  }
}
