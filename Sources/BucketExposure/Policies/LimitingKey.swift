/// A condition key that can limit a grant to fixed values.
///
/// The raw value is the key's name in lower case. All other keys limit nothing, such as `aws:Referer`, which
/// anybody can send, and `aws:SourceOwner`, which the guide lists and S3 does not accept (recorded).
enum LimitingKey: String, CaseIterable {
  /// Documented and recorded.
  case sourceAccount = "aws:sourceaccount"
  /// Documented and recorded.
  case sourceArn = "aws:sourcearn"
  /// Documented and recorded.
  case sourceVpc = "aws:sourcevpc"
  /// Documented and recorded.
  case sourceVpce = "aws:sourcevpce"
  /// Documented and recorded.
  case sourceIP = "aws:sourceip"
  /// Documented and recorded.
  case userID = "aws:userid"
  /// Documented.
  case encryptionKey = "s3:x-amz-server-side-encryption-aws-kms-key-id"
  /// Documented and recorded.
  case accessPointArn = "s3:dataaccesspointarn"
  /// Documented.
  case accessPointAccount = "s3:dataaccesspointaccount"
  /// Documented.
  case principalOrganization = "aws:principalorgid"
  /// Recorded.
  case principalAccount = "aws:principalaccount"
  /// Recorded.
  case principalArn = "aws:principalarn"
  /// Recorded.
  case sourceOrganization = "aws:sourceorgid"
  /// Assumed: of the class of `aws:PrincipalOrgID`, which is all that the guide names of it.
  case principalOrganizationPaths = "aws:principalorgpaths"
  /// Assumed, as the key of the organization's ID limits.
  case sourceOrganizationPaths = "aws:sourceorgpaths"
  /// Assumed: of the class of `aws:PrincipalOrgID`.
  case principalService = "aws:principalservicename"

  /// What a value looks like, and with it which part of it must be fixed.
  enum Form {
    case account, arn, userID, organizationPath, addresses, other
  }

  var form: Form {
    switch self {
    case .sourceAccount, .accessPointAccount, .principalAccount: .account
    case .sourceArn, .accessPointArn, .principalArn: .arn
    case .userID: .userID
    case .principalOrganizationPaths, .sourceOrganizationPaths: .organizationPath
    case .sourceIP: .addresses
    case .sourceVpc, .sourceVpce, .encryptionKey, .principalOrganization, .sourceOrganization,
      .principalService:
      .other
    }
  }

  /// Whether that it limits is assumed.
  var isAssumed: Bool {
    switch self {
    case .principalOrganizationPaths, .sourceOrganizationPaths, .principalService: true
    default: false
    }
  }

  /// The key of this name, if conditions on it limit.
  init?(_ name: String, by rules: PolicyRules) {
    self.init(rawValue: rules.contains(.keyCase) ? name.lowercased() : name)
    if !rules.limit(by: self) { return nil }
  }
}
