/// Why composite alarms cannot be evaluated.
public enum CompositeError: Error, Hashable, Sendable {
  /// A rule, or a suppressor, names alarms that are not there: the composite alarm, the names, and the
  /// ARNs they stand for, none where these are not known.
  case unknownAlarms(String, named: [String], meaning: [String])
  /// A rule names an alarm of another Region: the composite alarm, the name, its Region and the own one.
  case otherRegion(String, named: String, String, String)
  /// A rule names an alarm of another account: the composite alarm, and the name.
  case otherAccount(String, named: String)
  /// A rule names its own alarm.
  case itself(String)
  /// An alarm is its own suppressor.
  case ownSuppressor(String)
  /// Two alarms of one name, which rules could not tell apart.
  case repeatedName(String)

  /// The name of the alarm it is about.
  public var alarm: String {
    switch self {
    case .unknownAlarms(let alarm, _, _), .otherRegion(let alarm, _, _, _),
      .otherAccount(let alarm, _), .itself(let alarm), .ownSuppressor(let alarm),
      .repeatedName(let alarm):
      alarm
    }
  }

  /// CloudWatch's own message for it; nil where it has none, or where it is not known (recorded:
  /// alarm-admission-recorded.json language/13, 28, 29 and 30).
  public var refusal: String? {
    switch self {
    case .unknownAlarms(_, _, []), .ownSuppressor, .repeatedName: nil
    case .unknownAlarms(_, _, let arns):
      "Could not save the composite alarm as alarms [\(arns.joined(separator: ", "))] in the alarm "
        + "rule do not exist"
    case .otherRegion(_, _, let region, let own):
      "Error in AlarmRule [Wrong ARN region, it was \(region) but \(own) was expected instead]"
    case .otherAccount:
      "A composite alarm cannot have a child relation with alarms from another AWS account"
    case .itself:
      "A composite alarm cannot have a child relation with itself via its AlarmRule, as it would "
        + "introduce a circular dependency"
    }
  }
}

extension CompositeError: CustomStringConvertible {
  /// What is wrong, lower case and without a full stop; behind it CloudWatch's message.
  public var description: String {
    problem + (refusal.map { "\n    CloudWatch says: \($0)" } ?? "")
  }

  private var problem: String {
    switch self {
    case .unknownAlarms(let alarm, let names, _):
      "composite alarm \(alarm): there is no alarm named "
        + names.map { "\"\($0)\"" }.joined(separator: ", ")
    case .otherRegion(let alarm, let name, _, let own):
      "composite alarm \(alarm): \"\(name)\" is in another Region than \(own)"
    case .otherAccount(let alarm, let name):
      "composite alarm \(alarm): \"\(name)\" is in another account"
    case .itself(let alarm): "composite alarm \(alarm): its rule names itself"
    case .ownSuppressor(let alarm):
      "composite alarm \(alarm): it is its own suppressor, and would hold back what it sets off"
    case .repeatedName(let name): "two alarms are named \"\(name)\""
    }
  }
}
