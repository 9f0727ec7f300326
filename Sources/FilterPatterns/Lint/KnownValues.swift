/// What is known of the values of a field of CloudTrail's records.
enum KnownValues: Sendable {
  case any
  /// These are among them.
  case some([String])
  /// There are these two: what stands for true, and what stands for false.
  case either(yes: String, no: String)
  case eventNames
  case services
  case regions
  case accounts
}

extension KnownValues {
  /// Those that are known.
  var known: [String] {
    switch self {
    case .any, .accounts: []
    case .some(let known): known
    case .either(let yes, let no): [yes, no]
    case .eventNames: KnownEventNames.all
    case .services: KnownEventSources.all
    case .regions: KnownRegions.all
    }
  }

  /// Kinds of identities (userIdentity element, documented).
  static let identities = KnownValues.some([
    "Root", "IAMUser", "AssumedRole", "Role", "FederatedUser", "Directory", "AWSAccount",
    "AWSService", "IdentityCenterUser", "SAMLUser", "WebIdentityUser", "Unknown",
  ])
  static let eventTypes = KnownValues.some([
    "AwsApiCall", "AwsServiceEvent", "AwsConsoleAction", "AwsConsoleSignIn",
    "AwsCloudTrailInsight", "AwsVpceEvent", "AwsAggregatedEvent",
  ])
  static let eventCategories = KnownValues.some([
    "Management", "Data", "Insight", "NetworkActivity", "Aggregated",
  ])
  /// The reasons a sign-in fails for (console sign-in events, documented).
  static let messages = KnownValues.some([
    "Failed authentication", "No username found in supplied account",
  ])
  static let errorCodes = KnownValues.some(KnownErrorCodes.all)
}
