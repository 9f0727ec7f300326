extension ControlTopic {
  /// Topics that are calls of one service, and nothing else.
  ///
  /// Calls that some versions of the benchmarks ask for and others do not are left out.
  private static let serviceCalls: [ControlTopic: [ProbeCall]] = [
    .iamPolicyChanges: ProbeCall.calls(
      of: "iam",
      """
      DeleteGroupPolicy DeleteRolePolicy DeleteUserPolicy PutGroupPolicy PutRolePolicy PutUserPolicy
      CreatePolicy DeletePolicy CreatePolicyVersion DeletePolicyVersion AttachRolePolicy
      DetachRolePolicy AttachUserPolicy DetachUserPolicy AttachGroupPolicy DetachGroupPolicy
      """),
    .cloudTrailChanges: ProbeCall.calls(
      of: "cloudtrail", "CreateTrail UpdateTrail DeleteTrail StartLogging StopLogging"),
    .keyDeletion: ProbeCall.calls(of: "kms", "DisableKey ScheduleKeyDeletion"),
    // Source: S3 user guide, "Amazon S3 CloudTrail events", whose names differ from the API's.
    .bucketPolicyChanges: ProbeCall.calls(
      of: "s3",
      """
      PutBucketAcl PutBucketPolicy PutBucketCors PutBucketLifecycle PutBucketReplication
      DeleteBucketPolicy DeleteBucketCors DeleteBucketLifecycle DeleteBucketReplication
      """),
    .configChanges: ProbeCall.calls(
      of: "config",
      "StopConfigurationRecorder DeleteDeliveryChannel PutDeliveryChannel PutConfigurationRecorder"),
    .securityGroupChanges: ProbeCall.calls(
      of: "ec2",
      """
      AuthorizeSecurityGroupIngress AuthorizeSecurityGroupEgress RevokeSecurityGroupIngress
      RevokeSecurityGroupEgress CreateSecurityGroup DeleteSecurityGroup
      """),
    .networkACLChanges: ProbeCall.calls(
      of: "ec2",
      """
      CreateNetworkAcl CreateNetworkAclEntry DeleteNetworkAcl DeleteNetworkAclEntry
      ReplaceNetworkAclEntry ReplaceNetworkAclAssociation
      """),
    .gatewayChanges: ProbeCall.calls(
      of: "ec2",
      """
      CreateCustomerGateway DeleteCustomerGateway AttachInternetGateway CreateInternetGateway
      DeleteInternetGateway DetachInternetGateway
      """),
    .routeTableChanges: ProbeCall.calls(
      of: "ec2",
      """
      CreateRoute CreateRouteTable ReplaceRoute ReplaceRouteTableAssociation DeleteRouteTable
      DeleteRoute DisassociateRouteTable
      """),
    // EC2-Classic is no more: filters need not know of its links.
    .vpcChanges: ProbeCall.calls(
      of: "ec2",
      """
      CreateVpc DeleteVpc ModifyVpcAttribute AcceptVpcPeeringConnection CreateVpcPeeringConnection
      DeleteVpcPeeringConnection RejectVpcPeeringConnection
      """),
    .organizationsChanges: ProbeCall.calls(
      of: "organizations",
      """
      AcceptHandshake AttachPolicy CreateAccount CreateOrganizationalUnit CreatePolicy
      DeclineHandshake DeleteOrganization DeleteOrganizationalUnit DeletePolicy DetachPolicy
      DisablePolicyType EnablePolicyType InviteAccountToOrganization LeaveOrganization MoveAccount
      RemoveAccountFromOrganization UpdatePolicy UpdateOrganizationalUnit
      """),
  ]

  /// Calls of each service that only read, and changes of it that no control is about.
  private static let otherCalls: [String: (reads: String, changes: String)] = [
    "iam": (
      "GetPolicy ListPolicies ListUsers GetRole ListRoles GetUser GetPolicyVersion ListAccessKeys",
      """
      CreateUser DeleteUser CreateRole DeleteRole TagRole CreateAccessKey DeleteAccessKey CreateGroup
      UpdateLoginProfile AddUserToGroup CreateInstanceProfile DeactivateMFADevice
      """
    ),
    "cloudtrail": (
      "DescribeTrails GetTrailStatus LookupEvents GetEventSelectors GetInsightSelectors ListTags",
      "AddTags RemoveTags CreateEventDataStore UpdateEventDataStore StartQuery CancelQuery"
    ),
    "kms": (
      "DescribeKey ListKeys ListAliases GetKeyPolicy GetKeyRotationStatus Decrypt",
      """
      EnableKey CancelKeyDeletion CreateKey CreateAlias TagResource PutKeyPolicy CreateGrant
      EnableKeyRotation
      """
    ),
    "s3": (
      """
      GetBucketPolicy GetBucketAcl GetBucketLocation ListBuckets GetBucketTagging GetBucketVersioning
      GetBucketEncryption
      """,
      """
      PutBucketTagging CreateBucket DeleteBucket PutBucketVersioning PutBucketEncryption
      PutBucketNotification PutBucketLogging PutBucketWebsite
      """
    ),
    "config": (
      """
      DescribeConfigurationRecorders DescribeConfigRules GetComplianceDetailsByConfigRule
      ListDiscoveredResources DescribeComplianceByResource
      """,
      "StartConfigurationRecorder PutEvaluations PutConfigRule TagResource StartConfigRulesEvaluation"
    ),
    "ec2": (
      """
      DescribeSecurityGroups DescribeNetworkAcls DescribeInternetGateways DescribeRouteTables
      DescribeVpcs DescribeInstances DescribeSubnets DescribeImages DescribeVolumes DescribeRegions
      """,
      """
      RunInstances TerminateInstances StartInstances StopInstances CreateTags CreateVolume CreateSubnet
      CreateSnapshot AssociateAddress CreateNetworkInterface
      """
    ),
    "organizations": (
      """
      DescribeOrganization ListAccounts ListRoots DescribeAccount ListPolicies
      ListOrganizationalUnitsForParent
      """,
      "TagResource UntagResource EnableAWSServiceAccess RegisterDelegatedAdministrator"
    ),
  ]

  /// Whether its events are its own by their names.
  var isAboutNames: Bool { Self.serviceCalls[self] != nil }

  /// Other topics with events that are called as some of its own are.
  var namesakes: [ControlTopic] {
    let own = Set((Self.serviceCalls[self] ?? []).map(\.event))
    return Self.serviceCalls.compactMap { topic, calls in
      topic != self && calls.contains { own.contains($0.event) } ? topic : nil
    }
  }

  /// Probes of topics that are calls of one service.
  static let changes: [ControlTopic: TopicProbes] = Dictionary(
    uniqueKeysWithValues: serviceCalls.keys.map { ($0, changes(of: $0)) })

  private static func changes(of topic: ControlTopic) -> TopicProbes {
    let wanted = serviceCalls[topic] ?? []
    let service = wanted.first?.service ?? ""
    let others = otherCalls[service] ?? ("", "")
    let near = [(others.reads, 0.5), (others.changes, 0.9)].map { events, share in
      TopicProbes.Near(
        probes: ProbeCall.calls(of: service, events).map { ControlProbe($0) }, share: share)
    }
    return TopicProbes(
      wanted: wanted.map { ControlProbe($0) }, near: near,
      required: ProbeSetting.all(callers, isGlobal: ["iam", "organizations"].contains(service)),
      optional: ProbeSetting.all(ProbeActor.others, isGlobal: true))
  }
}
