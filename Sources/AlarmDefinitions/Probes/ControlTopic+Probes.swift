/// What each topic's filters must catch and must not, by the event names of the services' API references.
///
/// A data table. Calls that were refused may or may not be caught: the benchmarks' filters do, and many
/// a filter that leaves them out on purpose does what it is meant to.
extension ControlTopic {
  /// Probes of the topic.
  var probes: [ControlProbe] {
    switch self {
    case .unauthorizedCalls: Self.refusals
    case .signInWithoutMFA: Self.signIns
    case .rootUse: Self.rootCalls
    case .signInFailures: Self.failedSignIns
    case .iamPolicyChanges: Self.iamCalls
    case .organizationsChanges: Self.organizationsCalls
    default: Self.serviceCalls[self] ?? []
    }
  }

  /// Calls that no topic is about.
  static let unrelated =
    ControlProbe.calls(.unwanted, of: "ec2", "DescribeInstances RunInstances")
    + ControlProbe.calls(.unwanted, of: "sts", "AssumeRole GetCallerIdentity")
    + ControlProbe.calls(.unwanted, of: "s3", "GetBucketLocation CreateBucket")

  /// Source: user guides of IAM ("Troubleshoot access denied") and EC2 ("Error codes").
  private static let refusals = [
    ControlProbe(
      .wanted, "GetSecretValue", of: "secretsmanager", note: "AccessDenied",
      with: ["errorCode": #""AccessDenied""#]),
    ControlProbe(
      .wanted, "Decrypt", of: "kms", note: "AccessDeniedException",
      with: ["errorCode": #""AccessDeniedException""#]),
    ControlProbe(
      .wanted, "RunInstances", of: "ec2", note: "Client.UnauthorizedOperation",
      with: ["errorCode": #""Client.UnauthorizedOperation""#]),
    ControlProbe(
      .either, "HeadBucket", of: "s3", note: "AccessDenied",
      with: ["errorCode": #""AccessDenied""#]),
    ControlProbe(
      .unwanted, "GetBucketPolicy", of: "s3", note: "NoSuchBucketPolicy",
      with: ["errorCode": #""NoSuchBucketPolicy""#]),
    ControlProbe(.unwanted, "GetSecretValue", of: "secretsmanager"),
  ]

  /// How a sign-in came out.
  private enum SignInResult {
    case success
    /// With its `errorMessage`, where it has one.
    case failure(String? = nil)
  }

  /// Source: CloudTrail user guide, "AWS Management Console sign-in events".
  private static func signIn(
    _ wish: ControlProbe.Wish, _ note: String, mfa: String, _ result: SignInResult = .success,
    type: String = "IAMUser"
  ) -> ControlProbe {
    let (word, error): (String, String?) =
      switch result {
      case .success: ("Success", nil)
      case .failure(let message): ("Failure", message)
      }
    var members = [
      "additionalEventData": #"{"MFAUsed":"\#(mfa)","MobileVersion":"No"}"#,
      "responseElements": #"{"ConsoleLogin":"\#(word)"}"#,
      "userIdentity": #"{"type":"\#(type)","accountId":"111122223333","userName":"probe"}"#,
      "eventType": #""AwsConsoleSignIn""#,
    ]
    members["errorMessage"] = error.map { "\"\($0)\"" }
    return ControlProbe(wish, "ConsoleLogin", of: "signin", note: note, with: members)
  }

  private static let signIns = [
    signIn(.wanted, "without MFA", mfa: "No"),
    signIn(.unwanted, "with MFA", mfa: "Yes"),
    signIn(.either, "of a role", mfa: "No", type: "AssumedRole"),
    signIn(.either, "failed, without MFA", mfa: "No", .failure()),
    ControlProbe(.unwanted, "CheckMfa", of: "signin"),
  ]

  private static let failedSignIns = [
    signIn(.wanted, "failed", mfa: "No", .failure("Failed authentication")),
    signIn(.unwanted, "successful", mfa: "Yes"),
    signIn(
      .either, "of nobody", mfa: "No", .failure("No username found in supplied account")),
  ]

  /// Source: CloudTrail user guide, "userIdentity element" and "Non-API events".
  private static let rootCalls: [ControlProbe] = {
    let root = #""type":"Root","principalId":"111122223333","accountId":"111122223333""#
    return [
      ControlProbe(
        .wanted, "CreateAccessKey", of: "iam", note: "root", with: ["userIdentity": "{\(root)}"]),
      ControlProbe(
        .wanted, "ConsoleLogin", of: "signin", note: "root",
        with: ["userIdentity": "{\(root)}", "eventType": #""AwsConsoleSignIn""#]),
      ControlProbe(
        .unwanted, "CreateGrant", of: "kms", note: "root, by a service",
        with: ["userIdentity": #"{\#(root),"invokedBy":"rds.amazonaws.com"}"#]),
      ControlProbe(
        .unwanted, "RotateKey", of: "kms", note: "root, a service's event",
        with: ["userIdentity": "{\(root)}", "eventType": #""AwsServiceEvent""#]),
      ControlProbe(.unwanted, "CreateAccessKey", of: "iam", note: "a user's"),
    ]
  }()

  /// Source: IAM API Reference.
  private static let iamCalls =
    ControlProbe.calls(
      .wanted, of: "iam",
      """
      DeleteGroupPolicy DeleteRolePolicy DeleteUserPolicy PutGroupPolicy PutRolePolicy PutUserPolicy
      CreatePolicy DeletePolicy CreatePolicyVersion DeletePolicyVersion AttachRolePolicy
      DetachRolePolicy AttachUserPolicy DetachUserPolicy AttachGroupPolicy DetachGroupPolicy
      """) + ControlProbe.calls(.unwanted, of: "iam", "GetPolicy ListPolicies ListUsers")

  /// Source: Organizations API Reference.
  private static let organizationsCalls =
    ControlProbe.calls(
      .wanted, of: "organizations",
      """
      AcceptHandshake AttachPolicy CreateAccount CreateOrganizationalUnit CreatePolicy
      DeclineHandshake DeleteOrganization DeleteOrganizationalUnit DeletePolicy DetachPolicy
      DisablePolicyType EnablePolicyType InviteAccountToOrganization LeaveOrganization MoveAccount
      RemoveAccountFromOrganization UpdatePolicy UpdateOrganizationalUnit
      """) + ControlProbe.calls(.unwanted, of: "organizations", "DescribeOrganization ListAccounts")
}
