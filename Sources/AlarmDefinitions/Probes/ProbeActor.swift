/// Who makes a call, by what a record says of them (CloudTrail user guide, "userIdentity element").
enum ProbeActor: CaseIterable, Sendable {
  /// A user with an access key: without a session, and so without a word on MFA.
  case user
  /// A role's session, without MFA.
  case role
  /// The account's root user, signed in to the console with MFA.
  case root
  /// The same without MFA.
  case rootWithoutMFA
  /// The account's root user with an access key.
  case rootWithKey
  /// A session that a user got with `GetFederationToken`.
  case federatedUser
  /// Somebody of another account.
  case account
  /// A person of IAM Identity Center.
  case identityCenterUser
  /// Somebody whom an identity provider of the web signed in.
  case webIdentityUser
  /// Somebody whom a SAML identity provider signed in.
  case samlUser
  /// A user of a directory.
  case directoryUser
  /// A service.
  case service
  /// A role's session with MFA.
  case roleWithMFA

  /// The type that records have for it.
  var type: String {
    switch self {
    case .user: "IAMUser"
    case .role, .roleWithMFA: "AssumedRole"
    case .root, .rootWithoutMFA, .rootWithKey: "Root"
    case .federatedUser: "FederatedUser"
    case .account: "AWSAccount"
    case .identityCenterUser: "IdentityCenterUser"
    case .webIdentityUser: "WebIdentityUser"
    case .samlUser: "SAMLUser"
    case .directoryUser: "Directory"
    case .service: "AWSService"
    }
  }

  /// The value of `userIdentity`.
  var identity: String {
    switch self {
    case .user:
      #"""
      {"type":"IAMUser","principalId":"AIDACKCEVSQ6C2EXAMPLE","arn":"arn:aws:iam::111122223333:user/probe","accountId":"111122223333","accessKeyId":"AKIAIOSFODNN7EXAMPLE","userName":"probe"}
      """#
    case .role:
      #"""
      {"type":"AssumedRole","principalId":"AROADBQP57FF2AEXAMPLE:probe","arn":"arn:aws:sts::111122223333:assumed-role/prober/probe","accountId":"111122223333","accessKeyId":"ASIAIOSFODNN7EXAMPLE","sessionContext":{"sessionIssuer":{"type":"Role","principalId":"AROADBQP57FF2AEXAMPLE","arn":"arn:aws:iam::111122223333:role/prober","accountId":"111122223333","userName":"prober"},"attributes":{"creationDate":"2026-01-01T00:00:00Z","mfaAuthenticated":"false"}}}
      """#
    case .root:
      #"""
      {"type":"Root","principalId":"111122223333","arn":"arn:aws:iam::111122223333:root","accountId":"111122223333","accessKeyId":"ASIAI44QH8DHBEXAMPLE","sessionContext":{"attributes":{"creationDate":"2026-01-01T00:00:00Z","mfaAuthenticated":"true"}}}
      """#
    case .federatedUser:
      #"""
      {"type":"FederatedUser","principalId":"111122223333:guest","arn":"arn:aws:sts::111122223333:federated-user/guest","accountId":"111122223333","accessKeyId":"ASIAI44QH8DHBEXAMPLE","sessionContext":{"sessionIssuer":{"type":"IAMUser","principalId":"AIDACKCEVSQ6C2EXAMPLE","arn":"arn:aws:iam::111122223333:user/probe","accountId":"111122223333","userName":"probe"},"attributes":{"creationDate":"2026-01-01T00:00:00Z","mfaAuthenticated":"false"}}}
      """#
    case .account:
      #"{"type":"AWSAccount","principalId":"AIDAQRSTUVWXYZEXAMPLE","accountId":"444455556666"}"#
    case .identityCenterUser:
      #"""
      {"type":"IdentityCenterUser","accountId":"111122223333","onBehalfOf":{"userId":"544894e8-80c1-707f-60e3-3ba6510dfac1","identityStoreArn":"arn:aws:identitystore::111122223333:identitystore/d-9067642ac7"},"credentialId":"EXAMPLEVHULjJdTUdPJfofVa1sufHDoj7aYcOYcxFVllWR_Whr1fEXAMPLE"}
      """#
    case .webIdentityUser:
      #"{"type":"WebIdentityUser","principalId":"accounts.example.com:app:guest","userName":"guest","identityProvider":"accounts.example.com"}"#
    case .samlUser:
      #"{"type":"SAMLUser","principalId":"kUh1i4ke=:guest","userName":"guest","identityProvider":"kUh1i4ke="}"#
    case .directoryUser: #"{"type":"Directory","userName":"guest"}"#
    case .rootWithoutMFA: Self.root.identity.replacing(Self.mfaUsed, with: Self.noMFAUsed)
    case .rootWithKey:
      #"{"type":"Root","principalId":"111122223333","arn":"arn:aws:iam::111122223333:root","accountId":"111122223333","accessKeyId":"AKIAI44QH8DHBEXAMPLE"}"#
    case .roleWithMFA: Self.role.identity.replacing(Self.noMFAUsed, with: Self.mfaUsed)
    case .service: #"{"type":"AWSService","invokedBy":"cloudformation.amazonaws.com"}"#
    }
  }

  /// Where it calls from, and with which program.
  var origin: (address: String, program: String) {
    switch self {
    case .user: ("198.51.100.7", "aws-cli/2.15.0 Python/3.11.6 Linux/6.1")
    case .role, .roleWithMFA: ("192.0.2.44", "APN/1.0 HashiCorp/1.0 Terraform/1.7.0")
    case .root, .account: ("203.0.113.9", "Mozilla/5.0")
    case .rootWithoutMFA, .webIdentityUser, .samlUser: ("192.0.2.200", "S3Console/0.4")
    case .rootWithKey, .directoryUser: ("198.51.100.99", "aws-sdk-go/1.44.0")
    case .federatedUser, .identityCenterUser: ("198.51.100.60", "Boto3/1.34")
    case .service: ("cloudformation.amazonaws.com", "cloudformation.amazonaws.com")
    }
  }

  private static let mfaUsed = #""mfaAuthenticated":"true""#
  private static let noMFAUsed = #""mfaAuthenticated":"false""#

  /// Who makes calls besides those who make them of their own will.
  static let others: [ProbeActor] = [
    .account, .identityCenterUser, .webIdentityUser, .samlUser, .directoryUser, .service,
  ]

  /// Whether its records never have the field that `keys` lead to, so that `!=` leaves all of them out.
  func lacks(_ keys: [String]) -> Bool {
    switch self {
    case .role, .roleWithMFA, .federatedUser: keys == ["userIdentity", "userName"]
    case .user, .root, .rootWithoutMFA, .rootWithKey:
      keys.starts(with: ["userIdentity", "sessionContext", "sessionIssuer"])
    case .account, .identityCenterUser, .webIdentityUser, .samlUser, .directoryUser, .service:
      keys == ["userIdentity", "arn"]
    }
  }

  /// Whether its records always have the field that `keys` lead to, so that none of them is without it.
  func has(_ keys: [String]) -> Bool {
    guard keys.count > 1, keys[0] == "userIdentity" else { return false }
    switch keys[1] {
    case "arn", "principalId", "accountId":
      return [.user, .role, .roleWithMFA, .federatedUser].contains(self) || type == Self.root.type
    case "userName": return self == .user
    case "sessionContext": return [.role, .roleWithMFA, .federatedUser].contains(self)
    default: return false
    }
  }
}
