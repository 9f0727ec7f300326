/// What each topic's filters must catch and must tell it from, by the event names of the services' API
/// references.
///
/// A data table.
extension ControlTopic {
  /// Probes of the topic.
  var probes: TopicProbes {
    switch self {
    case .unauthorizedCalls: Self.refusals
    case .signInWithoutMFA: Self.signIns
    case .rootUse: Self.rootCalls
    case .signInFailures: Self.failedSignIns
    default: Self.changes[self] ?? Self.refusals
    }
  }

  /// Whoever makes calls of a user's own will.
  static let callers: [ProbeActor] = [.user, .role, .root, .federatedUser]

  /// Source: user guides of IAM ("Troubleshoot access denied") and EC2 ("Error codes").
  private static let refusals: TopicProbes = {
    let refused = [
      ("ListBuckets", "s3", "AccessDenied"), ("CreateUser", "iam", "AccessDenied"),
      ("AssumeRole", "sts", "AccessDenied"), ("Decrypt", "kms", "AccessDenied"),
      ("GetSecretValue", "secretsmanager", "AccessDeniedException"),
      ("DeleteTable", "dynamodb", "AccessDeniedException"),
      ("RunInstances", "ec2", "Client.UnauthorizedOperation"),
      ("DescribeInstances", "ec2", "Client.UnauthorizedOperation"),
    ]
    let failed = [
      ("GetBucketPolicy", "s3", "NoSuchBucketPolicy"), ("GetRole", "iam", "NoSuchEntityException"),
      ("DescribeInstances", "ec2", "Client.RequestLimitExceeded"),
      ("RunInstances", "ec2", "Client.InvalidParameterValue"),
      ("Decrypt", "kms", "DisabledException"),
      ("CreateTable", "dynamodb", "ResourceInUseException"),
      ("GetSecretValue", "secretsmanager", "ResourceNotFoundException"),
    ]
    let probe = { (event: String, service: String, code: String) in
      let call = ProbeCall(event: event, service: service)
      return { (message: String) in
        let members = ["errorCode": code, "errorMessage": message].mapValues { "\"\($0)\"" }
        return ControlProbe(call.with(members), note: code, twins: [call])
      }
    }
    // Source: CloudTrail user guide, "CloudTrail record contents" (errorMessage), and IAM's "Troubleshoot
    // access denied error messages".
    let caller = "User: arn:aws:iam::111122223333:user/probe is not authorized to perform: "
    return TopicProbes(
      wanted: refused.map { event, service, code in
        probe(event, service, code)(caller + service + ":" + event)
      },
      near: [
        .init(probes: failed.map { probe($0, $1, $2)("The request is not valid now.") }, share: 0.5)
      ],
      required: ProbeSetting.all(callers),
      optional: ProbeSetting.all(ProbeActor.others, isGlobal: true))
  }()

  /// A sign-in to the console and how it came out.
  ///
  /// Source: CloudTrail user guide, "AWS Management Console sign-in events".
  private static func signIn(withMFA: Bool, failure: String? = nil) -> ProbeCall {
    let used = withMFA ? "Yes" : "No"
    let call = ProbeCall(event: "ConsoleLogin", service: "signin").with([
      "additionalEventData":
        #"{"LoginTo":"https://console.aws.amazon.com/","MFAUsed":"\#(used)","MobileVersion":"No"}"#,
      "responseElements": #"{"ConsoleLogin":"\#(failure == nil ? "Success" : "Failure")"}"#,
      "eventType": #""AwsConsoleSignIn""#,
    ])
    return failure.map { call.with(["errorMessage": "\"\($0)\""]) } ?? call
  }

  private static let signIns = TopicProbes(
    wanted: [
      ControlProbe(signIn(withMFA: false), note: "without MFA", twins: [signIn(withMFA: true)])
    ],
    near: [
      .init(
        probes: [ControlProbe(ProbeCall(event: "CheckMfa", service: "signin"))], share: 0.5)
    ],
    required: ProbeSetting.all([.user]),
    optional: ProbeSetting.all([.root, .role], isGlobal: true))

  private static let failedSignIns = TopicProbes(
    wanted: [("password", false), ("second factor", true)].map { what, withMFA in
      ControlProbe(
        signIn(withMFA: withMFA, failure: "Failed authentication"), note: "failed on the \(what)",
        twins: [signIn(withMFA: withMFA)])
    } + [
      // The benchmarks' own filter leaves these out.
      ControlProbe(
        signIn(withMFA: false, failure: "No username found in supplied account"),
        note: "failed on the name", twins: [signIn(withMFA: false)], isOptional: true)
    ], near: [], required: ProbeSetting.all([.user, .root]), optional: [])

  /// Source: CloudTrail user guide, "userIdentity element" and "Non-API events".
  private static let rootCalls: TopicProbes = {
    let calls =
      ProbeCall.calls(of: "iam", "CreateAccessKey") + ProbeCall.calls(of: "ec2", "RunInstances")
      + ProbeCall.calls(of: "s3", "ListBuckets") + ProbeCall.calls(of: "kms", "PutKeyPolicy")
      + [signIn(withMFA: true)]
    let others = ProbeActor.allCases.filter { $0.type != ProbeActor.root.type }
    let root = #"{"type":"Root","principalId":"111122223333","accountId":"111122223333""#
    let byServices = [
      ControlProbe(
        ProbeCall(event: "CreateGrant", service: "kms").with([
          "userIdentity": root + #","invokedBy":"rds.amazonaws.com"}"#
        ]), note: "root, by a service"),
      ControlProbe(
        ProbeCall(event: "RotateKey", service: "kms").with([
          "userIdentity": root + "}", "eventType": #""AwsServiceEvent""#,
        ]), note: "root, a service's event"),
    ]
    return TopicProbes(
      wanted: calls.map { call in
        ControlProbe(call, note: "root", twins: others.map(call.by))
      },
      near: [.init(probes: byServices, share: 1)],
      required: ProbeSetting.all([.root, .rootWithoutMFA, .rootWithKey]),
      optional: [], bystander: .user)
  }()
}
