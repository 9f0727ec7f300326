/// Who makes a call, by what a record says of them (CloudTrail user guide, "userIdentity element").
enum ProbeActor: CaseIterable, Sendable {
  /// A user with an access key: without a session, and so without a word on MFA.
  case user
  /// A role's session, without MFA.
  case role
  /// The account's root user, signed in to the console with MFA.
  case root
  /// A session that a user got with `GetFederationToken`.
  case federatedUser
  /// Somebody of another account.
  case account
  /// A person of IAM Identity Center.
  case identityCenterUser
  /// A service.
  case service

  /// The type that records have for it.
  var type: String {
    switch self {
    case .user: "IAMUser"
    case .role: "AssumedRole"
    case .root: "Root"
    case .federatedUser: "FederatedUser"
    case .account: "AWSAccount"
    case .identityCenterUser: "IdentityCenterUser"
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
    case .service: #"{"type":"AWSService","invokedBy":"cloudformation.amazonaws.com"}"#
    }
  }

  /// Where it calls from, and with which program.
  var origin: (address: String, program: String) {
    switch self {
    case .user: ("198.51.100.7", "aws-cli/2.15.0 Python/3.11.6 Linux/6.1")
    case .role: ("192.0.2.44", "APN/1.0 HashiCorp/1.0 Terraform/1.7.0")
    case .root, .account: ("203.0.113.9", "Mozilla/5.0")
    case .federatedUser, .identityCenterUser: ("198.51.100.60", "Boto3/1.34")
    case .service: ("cloudformation.amazonaws.com", "cloudformation.amazonaws.com")
    }
  }

  /// Whether its records never have the field that `keys` lead to, so that `!=` leaves all of them out.
  func lacks(_ keys: [String]) -> Bool {
    switch self {
    case .role, .federatedUser: keys == ["userIdentity", "userName"]
    case .user, .root: keys.starts(with: ["userIdentity", "sessionContext", "sessionIssuer"])
    case .account, .identityCenterUser, .service: false
    }
  }
}
