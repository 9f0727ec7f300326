/// Why composite alarms cannot be evaluated.
public enum CompositeError: Error, Hashable, Sendable {
  /// A rule, or a suppressor, names an alarm that is not there: the composite alarm, and the name.
  case unknownAlarm(String, named: String)
  /// Alarms that depend on one another in a ring, in its order (C3, documented).
  case cycle([String])
  /// Two alarms of one name, which rules could not tell apart.
  case repeatedName(String)
}

extension CompositeError: CustomStringConvertible {
  /// What is wrong, lower case and without a full stop.
  public var description: String {
    switch self {
    case .unknownAlarm(let alarm, let name):
      "composite alarm \(alarm): there is no alarm named \"\(name)\""
    case .cycle(let names):
      "composite alarms depend on one another in a ring: " + names.joined(separator: " → ")
    case .repeatedName(let name): "two alarms are named \"\(name)\""
    }
  }
}
