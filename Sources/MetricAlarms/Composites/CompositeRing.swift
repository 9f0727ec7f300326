/// Composite alarms whose rules lead back to themselves.
///
/// CloudWatch takes them and stops evaluating them (C3, documented; recorded: alarm_composites.json
/// cycles): each stays in the state it is in.
public struct CompositeRing: Hashable, Sendable {
  /// The alarms' names.
  public let names: [String]
}

extension CompositeRing: CustomStringConvertible {
  /// What is said of them, lower case and without a full stop.
  public var description: String {
    "composite alarms depend on one another in a ring (\(names.joined(separator: ", "))): "
      + "CloudWatch stops evaluating them, and they stay in the state they are in"
  }
}
