import MetricAlarms
import MetricWindows

extension CompositeWalk: Codable {
  /// The version of the stored form.
  private static let version = 1

  /// The names in the stored form.
  private enum CodingKeys: String, CodingKey {
    case version
    case state
    case next
    case children
    case waiting
  }

  /// Reads a stored walk; throws a `DecodingError` for what no walk has stored, and for other versions.
  ///
  /// What it reads is safe to go on with, whoever wrote it.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    try StoredForm.check(fields.decode(Int.self, forKey: .version), is: Self.version, decoder)
    let changes = try fields.decode([ChildChange].self, forKey: .waiting)
    let next = try StoredForm.time(fields.decode(Int.self, forKey: .next), decoder)
    for change in changes {
      guard try StoredForm.time(change.at, decoder) >= next else {
        throw StoredForm.damage("a change before \(next)", decoder)
      }
    }
    self.init(
      in: try fields.decodeIfPresent(AlarmState.self, forKey: .state), from: next,
      over: try fields.decode(WalkChildren.self, forKey: .children), changes)
  }

  /// Stores the walk.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(Self.version, forKey: .version)
    try fields.encodeIfPresent(state, forKey: .state)
    try fields.encode(next, forKey: .next)
    try fields.encode(children, forKey: .children)
    try fields.encode(Array(waiting), forKey: .waiting)
  }
}
