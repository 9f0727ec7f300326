/// The filter patterns of monitoring controls, as benchmarks print them up to white space and parentheses.
///
/// A data table.
extension ControlTopic {
  /// The wording that most publications have.
  var usualPattern: String {
    switch self {
    case .unauthorizedCalls:
      #"""
      { ($.errorCode ="*UnauthorizedOperation") || ($.errorCode ="AccessDenied*") \#
      && ($.sourceIPAddress!="delivery.logs.amazonaws.com") && ($.eventName!="HeadBucket") }
      """#
    case .signInWithoutMFA:
      #"""
      { ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") }
      """#
    case .rootUse:
      #"""
      { $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS \#
      && $.eventType != "AwsServiceEvent" }
      """#
    case .iamPolicyChanges:
      #"""
      {($.eventName = DeleteGroupPolicy) || ($.eventName = DeleteRolePolicy) \#
      || ($.eventName = DeleteUserPolicy) || ($.eventName = PutGroupPolicy) \#
      || ($.eventName = PutRolePolicy) || ($.eventName = PutUserPolicy) \#
      || ($.eventName = CreatePolicy) || ($.eventName = DeletePolicy) \#
      || ($.eventName = CreatePolicyVersion) || ($.eventName = DeletePolicyVersion) \#
      || ($.eventName = AttachRolePolicy) || ($.eventName = DetachRolePolicy) \#
      || ($.eventName = AttachUserPolicy) || ($.eventName = DetachUserPolicy) \#
      || ($.eventName = AttachGroupPolicy) || ($.eventName = DetachGroupPolicy)}
      """#
    case .cloudTrailChanges:
      #"""
      { ($.eventName = CreateTrail) || ($.eventName = UpdateTrail) \#
      || ($.eventName = DeleteTrail) || ($.eventName = StartLogging) \#
      || ($.eventName = StopLogging) }
      """#
    case .signInFailures:
      #"""
      { ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }
      """#
    case .keyDeletion:
      #"""
      { ($.eventSource = kms.amazonaws.com) && (($.eventName = DisableKey) \#
      || ($.eventName = ScheduleKeyDeletion)) }
      """#
    case .bucketPolicyChanges:
      #"""
      { ($.eventSource = s3.amazonaws.com) && (($.eventName = PutBucketAcl) \#
      || ($.eventName = PutBucketPolicy) || ($.eventName = PutBucketCors) \#
      || ($.eventName = PutBucketLifecycle) || ($.eventName = PutBucketReplication) \#
      || ($.eventName = DeleteBucketPolicy) || ($.eventName = DeleteBucketCors) \#
      || ($.eventName = DeleteBucketLifecycle) || ($.eventName = DeleteBucketReplication)) }
      """#
    case .configChanges:
      #"""
      { ($.eventSource = config.amazonaws.com) && (($.eventName = StopConfigurationRecorder) \#
      || ($.eventName = DeleteDeliveryChannel) || ($.eventName = PutDeliveryChannel) \#
      || ($.eventName = PutConfigurationRecorder)) }
      """#
    case .securityGroupChanges:
      #"""
      { ($.eventName = AuthorizeSecurityGroupIngress) \#
      || ($.eventName = AuthorizeSecurityGroupEgress) \#
      || ($.eventName = RevokeSecurityGroupIngress) \#
      || ($.eventName = RevokeSecurityGroupEgress) || ($.eventName = CreateSecurityGroup) \#
      || ($.eventName = DeleteSecurityGroup) }
      """#
    case .networkACLChanges:
      #"""
      { ($.eventName = CreateNetworkAcl) || ($.eventName = CreateNetworkAclEntry) \#
      || ($.eventName = DeleteNetworkAcl) || ($.eventName = DeleteNetworkAclEntry) \#
      || ($.eventName = ReplaceNetworkAclEntry) \#
      || ($.eventName = ReplaceNetworkAclAssociation) }
      """#
    case .gatewayChanges:
      #"""
      { ($.eventName = CreateCustomerGateway) || ($.eventName = DeleteCustomerGateway) \#
      || ($.eventName = AttachInternetGateway) || ($.eventName = CreateInternetGateway) \#
      || ($.eventName = DeleteInternetGateway) || ($.eventName = DetachInternetGateway) }
      """#
    case .routeTableChanges:
      #"""
      { ($.eventName = CreateRoute) || ($.eventName = CreateRouteTable) \#
      || ($.eventName = ReplaceRoute) || ($.eventName = ReplaceRouteTableAssociation) \#
      || ($.eventName = DeleteRouteTable) || ($.eventName = DeleteRoute) \#
      || ($.eventName = DisassociateRouteTable) }
      """#
    case .vpcChanges:
      #"""
      { ($.eventName = CreateVpc) || ($.eventName = DeleteVpc) \#
      || ($.eventName = ModifyVpcAttribute) || ($.eventName = AcceptVpcPeeringConnection) \#
      || ($.eventName = CreateVpcPeeringConnection) \#
      || ($.eventName = DeleteVpcPeeringConnection) \#
      || ($.eventName = RejectVpcPeeringConnection) || ($.eventName = AttachClassicLinkVpc) \#
      || ($.eventName = DetachClassicLinkVpc) || ($.eventName = DisableVpcClassicLink) \#
      || ($.eventName = EnableVpcClassicLink) }
      """#
    case .organizationsChanges:
      #"""
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
      """#
    }
  }

  /// The wording that some have instead; nil where all have the same.
  var otherPattern: String? {
    switch self {
    case .unauthorizedCalls:
      #"""
      { ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }
      """#
    case .signInWithoutMFA:
      #"""
      { ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") \#
      && ($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }
      """#
    case .securityGroupChanges:
      #"""
      { ($.eventName = AuthorizeSecurityGroupIngress) \#
      || ($.eventName = AuthorizeSecurityGroupEgress) \#
      || ($.eventName = RevokeSecurityGroupIngress) \#
      || ($.eventName = RevokeSecurityGroupEgress) || ($.eventName = CreateSecurityGroup) \#
      || ($.eventName = DeleteSecurityGroup) \#
      || ($.eventName = ModifySecurityGroupRules) }
      """#
    case .routeTableChanges:
      #"""
      { ($.eventSource = ec2.amazonaws.com) && ($.eventName = CreateRoute) || ($.eventName = CreateRouteTable) \#
      || ($.eventName = ReplaceRoute) || ($.eventName = ReplaceRouteTableAssociation) \#
      || ($.eventName = DeleteRouteTable) || ($.eventName = DeleteRoute) \#
      || ($.eventName = DisassociateRouteTable) }
      """#
    default: nil
    }
  }
}
