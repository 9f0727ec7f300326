/// Calls as CloudTrail's eventName names them.
///
/// Not all there are: a name is remarked on only for being close to one of these. Real calls of other
/// services that are as close are therefore among them, such as `CreateRule` beside `CreateRole`.
enum KnownEventNames {
  static let all = text.split { $0 == " " || $0 == "\n" }.map(String.init)

  private static let text = """
    AcceptHandshake AcceptVpcPeeringConnection AddPermission AddRoleToInstanceProfile AddTags
    AddUserToGroup AllocateAddress AssociateRouteTable AssumeRole AssumeRoleWithSAML
    AssumeRoleWithWebIdentity AssumeRoot AttachGroupPolicy AttachInternetGateway AttachPolicy
    AttachRolePolicy AttachUserPolicy AttachVolume AttachVpnGateway AuthorizeSecurityGroupEgress
    AuthorizeSecurityGroupIngress CancelKeyDeletion ChangePassword ChangeResourceRecordSets CheckMfa
    ConsoleLogin CopySnapshot CreateAccessKey CreateAccount CreateAccountAlias CreateAlias
    CreateBucket CreateCluster CreateCustomerGateway CreateDBInstance CreateDBSnapshot
    CreateDbInstance CreateDefaultVpc CreateDetector CreateEventDataStore CreateFunction
    CreateFunction20150331 CreateGroup CreateImage CreateInstanceProfile CreateInternetGateway
    CreateInvitations CreateKey CreateKeyPair CreateLaunchTemplate CreateLocalGatewayRoute
    CreateLocalGatewayRouteTableVpcAssociation CreateLogGroup CreateLogStream CreateLoginProfile
    CreateMember CreateMembers CreateNatGateway CreateNetworkAcl CreateNetworkAclEntry
    CreateNetworkInterface CreateOpenIDConnectProvider CreateOrganization CreateOrganizationalUnit
    CreatePolicy CreatePolicyVersion CreateQueue CreateRepository CreateRole CreateRoute
    CreateRouteTable CreateRule CreateSAMLProvider CreateSecret CreateSecurityGroup
    CreateServiceLinkedRole CreateSnapshot CreateSnapshots CreateStack CreateSubnet CreateTable
    CreateTags CreateTopic CreateTrail CreateTransitGateway CreateTrial CreateUser
    CreateVirtualMFADevice CreateVolume CreateVpc CreateVpcEndpoint CreateVpcPeeringConnection
    CreateVpnGateway DeactivateMFADevice Decrypt DeleteAccessKey DeleteAccountAlias
    DeleteAccountPasswordPolicy DeleteAccountPublicAccessBlock DeleteAlarm DeleteAlarms DeleteAlias
    DeleteBucket DeleteBucketCors DeleteBucketEncryption DeleteBucketLifecycle DeleteBucketPolicy
    DeleteBucketPublicAccessBlock DeleteBucketReplication DeleteBucketTagging DeleteBucketWebsite
    DeleteConfigRule DeleteConfigurationAggregator DeleteConfigurationRecorder DeleteCustomerGateway
    DeleteDBCluster DeleteDBInstance DeleteDBSnapshot DeleteDbCluster DeleteDbInstance
    DeleteDelivery DeleteDeliveryChannel DeleteDetector DeleteEventDataStore DeleteFilter
    DeleteFlowLogs DeleteFunction DeleteFunction20150331 DeleteGroup DeleteGroupPolicy
    DeleteInstanceProfile DeleteInternetGateway DeleteKeyPair DeleteLogGroup DeleteLogStream
    DeleteLoginProfile DeleteMember DeleteMembers DeleteMetricFilter DeleteNatGateway
    DeleteNetworkAcl DeleteNetworkAclEntry DeleteNetworkInterface DeleteObject DeleteObjects
    DeleteOpenIDConnectProvider DeleteOrganization DeleteOrganizationalUnit DeletePolicy
    DeletePolicyVersion DeletePublicAccessBlock DeleteQueue DeleteRepository DeleteRole
    DeleteRolePermissionsBoundary DeleteRolePolicy DeleteRoute DeleteRouteTable DeleteRule
    DeleteSAMLProvider DeleteSecret DeleteSecurityGroup DeleteServiceLinkedRole DeleteSnapshot
    DeleteStack DeleteSubnet DeleteTable DeleteTags DeleteTopic DeleteTrail DeleteTrial DeleteUser
    DeleteUserPermissionsBoundary DeleteUserPolicy DeleteVirtualMFADevice DeleteVolume DeleteVpc
    DeleteVpcEndpoint DeleteVpcEndpoints DeleteVpcPeeringConnection DeregisterImage DescribeInstance
    DescribeInstances DescribeSecurityGroups DescribeSnapshots DescribeTrails DescribeVolumes
    DescribeVpcs DetachGroupPolicy DetachInternetGateway DetachPolicy DetachRolePolicy
    DetachUserPolicy DetachVolume DisableAWSServiceAccess DisableEbsEncryptionByDefault DisableKey
    DisableKeyRotation DisablePolicyType DisableRegion DisableRule DisableSecurityHub
    DisassociateAddress DisassociateRouteTable EnableAWSServiceAccess EnableKey EnableKeyRotation
    EnableMFADevice EnablePolicyType EnableRegion EnableRule EnableSecurityHub Encrypt
    ExitRoleSession FederationTokenExchange GenerateCredentialReport GenerateDataKey
    GetAccountPasswordPolicy GetBucketAcl GetBucketEncryption GetBucketLocation GetBucketLogging
    GetBucketPolicy GetBucketPolicyStatus GetBucketPublicAccessBlock GetBucketVersioning
    GetCallerIdentity GetFederationToken GetKeyPolicy GetObject GetParameter GetParameters
    GetParametersByPath GetPasswordData GetPolicy GetPolicyVersion GetRole GetRolePolicy GetRule
    GetSecretValue GetSessionToken GetSigninToken GetTrailStatus GetUser GetUserPolicy HeadBucket
    HeadObject ImportImage ImportKeyPair InviteAccountToOrganization InviteMembers Invoke
    LeaveOrganization ListAccessKeys ListAccounts ListAliases ListBuckets ListGroups ListKeys
    ListObjects ListPolicies ListRoles ListRules ListSecrets ListTrails ListTrials ListUsers
    LookupEvents ModifyDBInstance ModifyImageAttribute ModifyInstanceAttribute
    ModifyNetworkInterfaceAttribute ModifySnapshotAttribute ModifyVolume ModifyVpcAttribute
    MoveAccount PasswordRecoveryCompleted PasswordRecoveryRequested PutAccountPublicAccessBlock
    PutBucketAcl PutBucketCors PutBucketEncryption PutBucketLifecycle PutBucketLogging
    PutBucketNotification PutBucketPolicy PutBucketPublicAccessBlock PutBucketReplication
    PutBucketTagging PutBucketVersioning PutBucketWebsite PutConfigRule PutConfigurationAggregator
    PutConfigurationRecorder PutDeliveryChannel PutEventSelectors PutGroupPolicy PutImage
    PutInsightSelectors PutKeyPolicy PutMetricAlarm PutMetricFilter PutObject PutObjectAcl
    PutParameter PutPublicAccessBlock PutResourcePolicy PutRetentionPolicy
    PutRolePermissionsBoundary PutRolePolicy PutRule PutSecretValue PutSubscriptionFilter PutTargets
    PutUserPermissionsBoundary PutUserPolicy RebootInstance RebootInstances RegisterImage
    RejectVpcPeeringConnection ReleaseAddress RemoveAccountFromOrganization RemovePermission
    RemoveRoleFromInstanceProfile RemoveTags RemoveUserFromGroup RenewRole
    ReplaceNetworkAclAssociation ReplaceNetworkAclEntry ReplaceRoute ReplaceRouteTableAssociation
    RequestSpotInstances RestoreSecret RevokeSecurityGroupEgress RevokeSecurityGroupIngress
    RunInstances ScheduleKeyDeletion SendCommand SendSSHPublicKey SetDefaultPolicyVersion
    SetSecurityTokenServicePreferences SetTopicAttributes SharedSnapshotCopyInitiated
    SharedSnapshotVolumeCreated StartConfigurationRecorder StartInstance StartInstances StartLogging
    StartSession StopConfigurationRecorder StopInstance StopInstances StopLogging
    StopMonitoringMembers SwitchRole TagResource TagResources TagRole TagUser TerminateInstances
    TerminateSession UntagResource UntagResources UntagRole UntagUser UpdateAccessKey
    UpdateAccountPasswordPolicy UpdateAlias UpdateAssumeRolePolicy UpdateDetector UpdateFunctionCode
    UpdateFunctionCode20150331v2 UpdateFunctionConfiguration UpdateFunctionConfiguration20150331v2
    UpdateGroup UpdateInstanceAlias UpdateLoginProfile UpdateOrganizationalUnit UpdatePolicy
    UpdateRole UpdateRoleDescription UpdateRule UpdateSAMLProvider UpdateSecret UpdateStack
    UpdateTrail UpdateTrial UpdateUser UploadSSHPublicKey UploadSigningCertificate
    UserAuthentication
    """
}
