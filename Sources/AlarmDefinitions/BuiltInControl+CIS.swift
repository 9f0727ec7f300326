/// The monitoring controls of CIS AWS Foundations v3.0.0, section 4, as the benchmark prints them.
///
/// A data table: the patterns are the published text up to white space and parentheses.
extension BuiltInControl {
  /// All built-in controls, in the benchmark's order.
  public static let all: [BuiltInControl] = [
    BuiltInControl(
      number: "4.1", title: "Unauthorized API calls", metricName: "UnauthorizedAPICalls",
      alarmSuffix: "Unauthorized-API-Calls",
      pattern: #"""
        { ($.errorCode ="*UnauthorizedOperation") || ($.errorCode ="AccessDenied*") \#
        && ($.sourceIPAddress!="delivery.logs.amazonaws.com") && ($.eventName!="HeadBucket") }
        """#),
    BuiltInControl(
      number: "4.2", title: "Console sign-in without MFA", metricName: "ConsoleSignInWithoutMFA",
      alarmSuffix: "Console-Sign-In-Without-MFA",
      pattern: #"""
        { ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") }
        """#),
    BuiltInControl(
      number: "4.3", title: "Root account usage", metricName: "RootAccountUsage",
      alarmSuffix: "Root-Account-Usage",
      pattern: #"""
        { $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS \#
        && $.eventType != "AwsServiceEvent" }
        """#),
    BuiltInControl(
      number: "4.4", title: "IAM policy changes", metricName: "IAMPolicyChanges",
      alarmSuffix: "IAM-Policy-Changes",
      pattern: #"""
        {($.eventName = DeleteGroupPolicy) || ($.eventName = DeleteRolePolicy) \#
        || ($.eventName = DeleteUserPolicy) || ($.eventName = PutGroupPolicy) \#
        || ($.eventName = PutRolePolicy) || ($.eventName = PutUserPolicy) \#
        || ($.eventName = CreatePolicy) || ($.eventName = DeletePolicy) \#
        || ($.eventName = CreatePolicyVersion) || ($.eventName = DeletePolicyVersion) \#
        || ($.eventName = AttachRolePolicy) || ($.eventName = DetachRolePolicy) \#
        || ($.eventName = AttachUserPolicy) || ($.eventName = DetachUserPolicy) \#
        || ($.eventName = AttachGroupPolicy) || ($.eventName = DetachGroupPolicy)}
        """#),
    BuiltInControl(
      number: "4.5", title: "CloudTrail configuration changes",
      metricName: "CloudTrailConfigurationChanges",
      alarmSuffix: "CloudTrail-Configuration-Changes",
      pattern: #"""
        { ($.eventName = CreateTrail) || ($.eventName = UpdateTrail) \#
        || ($.eventName = DeleteTrail) || ($.eventName = StartLogging) \#
        || ($.eventName = StopLogging) }
        """#),
    BuiltInControl(
      number: "4.6", title: "Console authentication failures",
      metricName: "ConsoleAuthenticationFailures",
      alarmSuffix: "Console-Authentication-Failures",
      pattern: #"""
        { ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }
        """#),
    BuiltInControl(
      number: "4.7", title: "Customer keys disabled or scheduled for deletion",
      metricName: "DisableOrDeleteCMK",
      alarmSuffix: "Disable-Or-Delete-CMK",
      pattern: #"""
        { ($.eventSource = kms.amazonaws.com) && (($.eventName = DisableKey) \#
        || ($.eventName = ScheduleKeyDeletion)) }
        """#),
    BuiltInControl(
      number: "4.8", title: "S3 bucket policy changes", metricName: "S3BucketPolicyChanges",
      alarmSuffix: "S3-Bucket-Policy-Changes",
      pattern: #"""
        { ($.eventSource = s3.amazonaws.com) && (($.eventName = PutBucketAcl) \#
        || ($.eventName = PutBucketPolicy) || ($.eventName = PutBucketCors) \#
        || ($.eventName = PutBucketLifecycle) || ($.eventName = PutBucketReplication) \#
        || ($.eventName = DeleteBucketPolicy) || ($.eventName = DeleteBucketCors) \#
        || ($.eventName = DeleteBucketLifecycle) || ($.eventName = DeleteBucketReplication)) }
        """#),
    BuiltInControl(
      number: "4.9", title: "AWS Config configuration changes", metricName: "AWSConfigChanges",
      alarmSuffix: "AWS-Config-Changes",
      pattern: #"""
        { ($.eventSource = config.amazonaws.com) && (($.eventName = StopConfigurationRecorder) \#
        || ($.eventName = DeleteDeliveryChannel) || ($.eventName = PutDeliveryChannel) \#
        || ($.eventName = PutConfigurationRecorder)) }
        """#),
    BuiltInControl(
      number: "4.10", title: "Security group changes", metricName: "SecurityGroupChanges",
      alarmSuffix: "Security-Group-Changes",
      pattern: #"""
        { ($.eventName = AuthorizeSecurityGroupIngress) \#
        || ($.eventName = AuthorizeSecurityGroupEgress) \#
        || ($.eventName = RevokeSecurityGroupIngress) \#
        || ($.eventName = RevokeSecurityGroupEgress) || ($.eventName = CreateSecurityGroup) \#
        || ($.eventName = DeleteSecurityGroup) }
        """#),
    BuiltInControl(
      number: "4.11", title: "Network ACL changes", metricName: "NetworkACLChanges",
      alarmSuffix: "Network-ACL-Changes",
      pattern: #"""
        { ($.eventName = CreateNetworkAcl) || ($.eventName = CreateNetworkAclEntry) \#
        || ($.eventName = DeleteNetworkAcl) || ($.eventName = DeleteNetworkAclEntry) \#
        || ($.eventName = ReplaceNetworkAclEntry) \#
        || ($.eventName = ReplaceNetworkAclAssociation) }
        """#),
    BuiltInControl(
      number: "4.12", title: "Network gateway changes", metricName: "NetworkGatewayChanges",
      alarmSuffix: "Network-Gateway-Changes",
      pattern: #"""
        { ($.eventName = CreateCustomerGateway) || ($.eventName = DeleteCustomerGateway) \#
        || ($.eventName = AttachInternetGateway) || ($.eventName = CreateInternetGateway) \#
        || ($.eventName = DeleteInternetGateway) || ($.eventName = DetachInternetGateway) }
        """#),
    BuiltInControl(
      number: "4.13", title: "Route table changes", metricName: "RouteTableChanges",
      alarmSuffix: "Route-Table-Changes",
      pattern: #"""
        { ($.eventName = CreateRoute) || ($.eventName = CreateRouteTable) \#
        || ($.eventName = ReplaceRoute) || ($.eventName = ReplaceRouteTableAssociation) \#
        || ($.eventName = DeleteRouteTable) || ($.eventName = DeleteRoute) \#
        || ($.eventName = DisassociateRouteTable) }
        """#),
    BuiltInControl(
      number: "4.14", title: "VPC changes", metricName: "VPCChanges",
      alarmSuffix: "VPC-Changes",
      pattern: #"""
        { ($.eventName = CreateVpc) || ($.eventName = DeleteVpc) \#
        || ($.eventName = ModifyVpcAttribute) || ($.eventName = AcceptVpcPeeringConnection) \#
        || ($.eventName = CreateVpcPeeringConnection) \#
        || ($.eventName = DeleteVpcPeeringConnection) \#
        || ($.eventName = RejectVpcPeeringConnection) || ($.eventName = AttachClassicLinkVpc) \#
        || ($.eventName = DetachClassicLinkVpc) || ($.eventName = DisableVpcClassicLink) \#
        || ($.eventName = EnableVpcClassicLink) }
        """#),
    BuiltInControl(
      number: "4.15", title: "AWS Organizations changes", metricName: "OrganizationsChanges",
      alarmSuffix: "Organizations-Changes",
      pattern: #"""
        { ($.eventSource = organizations.amazonaws.com) && (($.eventName = "AcceptHandshake") \#
        || ($.eventName = "AttachPolicy") || ($.eventName = "CreateAccount") \#
        || ($.eventName = "CreateOrganizationalUnit") || ($.eventName = "CreatePolicy") \#
        || ($.eventName = "DeclineHandshake") || ($.eventName = "DeleteOrganization") \#
        || ($.eventName = "DeleteOrganizationalUnit") || ($.eventName = "DeletePolicy") \#
        || ($.eventName = "DetachPolicy") || ($.eventName = "DisablePolicyType") \#
        || ($.eventName = "EnablePolicyType") || ($.eventName = "InviteAccountToOrganization") \#
        || ($.eventName = "LeaveOrganization") || ($.eventName = "MoveAccount") \#
        || ($.eventName = "RemoveAccountFromOrganization") || ($.eventName = "UpdatePolicy") \#
        || ($.eventName = "UpdateOrganizationalUnit")) }
        """#),
  ]
}
