public import MetricAlarms

/// Something about samples that is allowed and can hardly be meant.
public enum SampleWarning: Hashable, Sendable {
  /// One of the alarm's metrics asks for this unit, and none of its samples has it: it sees none (M6).
  case unseenUnit(MetricUnit)
  /// Keys of JSON lines that were passed over.
  case unknownKeys([String])
}

extension SampleWarning: CustomStringConvertible {
  /// What is wrong, without a full stop.
  public var description: String {
    switch self {
    case .unseenUnit(let unit): "no sample has the unit \(unit.rawValue) of the alarm"
    case .unknownKeys(let keys):
      "keys of samples that mean nothing: " + keys.joined(separator: ", ")
    }
  }
}
