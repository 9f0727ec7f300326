/// What a field is to the events of a topic: whether a filter may ask about it.
enum FieldStanding: Sendable {
  /// Probes have the values that there are: what a filter makes of these decides.
  case decided
  /// The topic's events have all kinds of values, and a filter must take them all.
  case covered
  /// As `covered`, but that single values may be left out.
  case selective
  /// Anything may be there.
  case open
}

extension ControlTopic {
  private static let usual: [[String]] = [
    ["userIdentity", "type"], ["eventType"], ["eventCategory"], ["managementEvent"],
  ]
  private static let named: [[String]] = usual + [["eventName"], ["eventSource"], ["readOnly"]]

  /// The fields whose values probes of the topic have as they are.
  private var decidedFields: [[String]] {
    switch self {
    case .unauthorizedCalls: Self.usual + [["errorCode"], ["errorMessage"]]
    case .rootUse: Self.usual + [["userIdentity", "invokedBy"]]
    case .signInWithoutMFA, .signInFailures:
      Self.named + [
        ["errorCode"], ["errorMessage"], ["additionalEventData", "MFAUsed"],
        ["responseElements", "ConsoleLogin"],
      ]
    // One Region records these.
    case .iamPolicyChanges, .organizationsChanges: Self.named + [["awsRegion"]]
    default: Self.named
    }
  }

  /// What the field at the end of `keys` is to the topic's events.
  func standing(of keys: [String]) -> FieldStanding {
    if decidedFields.contains(where: { $0.starts(with: keys) }) { return .decided }
    switch keys {
    case ["awsRegion"], ["eventSource"], ["readOnly"]: return .covered
    case ["eventName"]: return .selective
    default: return .open
    }
  }
}
