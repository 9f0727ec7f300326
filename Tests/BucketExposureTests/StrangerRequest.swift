/// A call of somebody whom no value of a policy names.
struct StrangerRequest {
  static let account = "999988887777"

  /// Who calls.
  enum Caller: CaseIterable {
    case anonymous, user, role, webIdentity
    /// A user whose path looks like an account that is named.
    case pathUser
    /// A service that acts for a stranger's resource; the second has an ARN that looks like one of a named account,
    /// the third one without an account.
    case topic, execution, bucket
  }

  /// Where from.
  enum Network: CaseIterable {
    case lowAddress, highAddress, version6, ownVpc
  }

  let caller: Caller
  let network: Network
  /// Whether the call comes by an access point of the stranger's, and names a key of the stranger's.
  let hasExtras: Bool
  /// The values of the condition keys that limit, by the key in lower case.
  private(set) var context: [String: String] = [:]

  private init(_ caller: Caller, from network: Network, hasExtras: Bool) {
    (self.caller, self.network, self.hasExtras) = (caller, network, hasExtras)
    addCaller()
    addNetwork()
  }

  static let all: [StrangerRequest] = Caller.allCases.flatMap { caller in
    Network.allCases.flatMap { network in
      [false, true].map { StrangerRequest(caller, from: network, hasExtras: $0) }
    }
  }

  /// The ARN of who calls, if it has one.
  var principal: String? {
    switch caller {
    case .user: "arn:aws:iam::\(Self.account):user/ci"
    case .role: "arn:aws:iam::\(Self.account):role/ci"
    case .pathUser: "arn:aws:iam::\(Self.account):user/x:444455556666:y/ci"
    case .anonymous, .webIdentity, .topic, .execution, .bucket: nil
    }
  }

  /// Whether a service calls.
  var isService: Bool { source != nil }

  private var source: String? {
    switch caller {
    case .topic: "arn:aws:sns:eu-west-1:\(Self.account):audit"
    case .execution: "arn:aws:states:eu-west-1:\(Self.account):execution:444455556666:audit"
    case .bucket: "arn:aws:s3:::strangers"
    case .anonymous, .user, .pathUser, .role, .webIdentity: nil
    }
  }

  private mutating func addCaller() {
    if let principal {
      context["aws:principalarn"] = principal
      context["aws:principalaccount"] = Self.account
      context["aws:principalorgid"] = "o-strangers"
      context["aws:principalorgpaths"] = "o-strangers/r-ab12/ou-ab12-1/"
      context["aws:userid"] =
        caller == .role ? "AROASTRANGER0000000:session" : "AIDASTRANGER0000000"
      context["aws:username"] = caller == .role ? nil : "ci"
    }
    if let source {
      context["aws:sourcearn"] = source
      context["aws:sourceaccount"] = Self.account
      context["aws:sourceorgid"] = "o-strangers"
    }
  }

  private mutating func addNetwork() {
    switch network {
    case .lowAddress: context["aws:sourceip"] = "52.1.2.3"
    case .highAddress: context["aws:sourceip"] = "203.0.113.9"
    case .version6: context["aws:sourceip"] = "2600:0:0:0:0:0:0:1"
    case .ownVpc:
      context["aws:sourcevpc"] = "vpc-99999999"
      context["aws:sourcevpce"] = "vpce-99999999"
    }
    if hasExtras {
      let point = "arn:aws:s3:eu-west-1:\(Self.account):accesspoint/fixed"
      context["s3:dataaccesspointarn"] = point
      context["s3:dataaccesspointaccount"] = Self.account
      context["s3:x-amz-server-side-encryption-aws-kms-key-id"] = "key-of-a-stranger"
    }
  }
}
