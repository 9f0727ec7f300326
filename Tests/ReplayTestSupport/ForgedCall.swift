/// A service and one of its calls, as `eventSource` and `eventName` give them.
package struct ForgedCall: Hashable, Sendable {
  package let source: String
  package let name: String

  /// Creates the call `name` of the service `source`.
  package init(_ source: String, _ name: String) {
    self.source = source
    self.name = name
  }

  /// Every call that one of the controls CIS 4.4 to 4.15 names, with the service that has it.
  package static let watched = calls(
    """
    iam.amazonaws.com DeleteGroupPolicy DeleteRolePolicy DeleteUserPolicy PutGroupPolicy \
    PutRolePolicy PutUserPolicy CreatePolicy DeletePolicy CreatePolicyVersion DeletePolicyVersion \
    AttachRolePolicy DetachRolePolicy AttachUserPolicy DetachUserPolicy AttachGroupPolicy \
    DetachGroupPolicy
    cloudtrail.amazonaws.com CreateTrail UpdateTrail DeleteTrail StartLogging StopLogging
    signin.amazonaws.com ConsoleLogin ConsoleLogin ConsoleLogin ConsoleLogin
    kms.amazonaws.com DisableKey ScheduleKeyDeletion
    s3.amazonaws.com PutBucketAcl PutBucketPolicy PutBucketCors PutBucketLifecycle \
    PutBucketReplication DeleteBucketPolicy DeleteBucketCors DeleteBucketLifecycle \
    DeleteBucketReplication
    config.amazonaws.com StopConfigurationRecorder DeleteDeliveryChannel PutDeliveryChannel \
    PutConfigurationRecorder
    ec2.amazonaws.com AuthorizeSecurityGroupIngress AuthorizeSecurityGroupEgress \
    RevokeSecurityGroupIngress RevokeSecurityGroupEgress CreateSecurityGroup DeleteSecurityGroup \
    CreateNetworkAcl CreateNetworkAclEntry DeleteNetworkAcl DeleteNetworkAclEntry \
    ReplaceNetworkAclEntry ReplaceNetworkAclAssociation CreateCustomerGateway \
    DeleteCustomerGateway AttachInternetGateway CreateInternetGateway DeleteInternetGateway \
    DetachInternetGateway CreateRoute CreateRouteTable ReplaceRoute ReplaceRouteTableAssociation \
    DeleteRouteTable DeleteRoute DisassociateRouteTable CreateVpc DeleteVpc ModifyVpcAttribute \
    AcceptVpcPeeringConnection CreateVpcPeeringConnection DeleteVpcPeeringConnection \
    RejectVpcPeeringConnection AttachClassicLinkVpc DetachClassicLinkVpc DisableVpcClassicLink \
    EnableVpcClassicLink
    organizations.amazonaws.com AcceptHandshake AttachPolicy CreateAccount \
    CreateOrganizationalUnit CreatePolicy DeclineHandshake DeleteOrganization \
    DeleteOrganizationalUnit DeletePolicy DetachPolicy DisablePolicyType EnablePolicyType \
    InviteAccountToOrganization LeaveOrganization MoveAccount RemoveAccountFromOrganization \
    UpdatePolicy UpdateOrganizationalUnit
    """)

  /// Calls that no control names, and some that look like one it names.
  package static let ordinary = calls(
    """
    s3.amazonaws.com ListBuckets HeadBucket GetBucketPolicy GetBucketAcl GetObject PutObject \
    PutBucketPolicyStatus putbucketpolicy
    s3-outposts.amazonaws.com PutBucketPolicy DeleteBucketPolicy
    s3.amazonaws.com.cn PutBucketPolicy
    kms.amazonaws.com Decrypt GenerateDataKey ScheduleKeyDeletion2
    sts.amazonaws.com AssumeRole GetCallerIdentity
    ec2.amazonaws.com DescribeInstances RunInstances DescribeVpcs
    logs.amazonaws.com PutMetricFilter CreateLogStream
    signin.amazonaws.com SwitchRole CheckMfa
    organizations.amazonaws.com ListAccounts
    """)

  /// Services, to be put where they do not belong.
  package static let sources = Array(Set((watched + ordinary).map(\.source))).sorted()

  /// Reads lines of a service and its calls.
  private static func calls(_ lines: String) -> [ForgedCall] {
    lines.split(separator: "\n").flatMap { line in
      let words = line.split(separator: " ").map(String.init)
      return words.dropFirst().map { ForgedCall(words[0], $0) }
    }
  }
}
