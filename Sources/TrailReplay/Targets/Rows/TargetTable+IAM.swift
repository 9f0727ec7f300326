/// Rows of a data table; see `TargetTable`.
extension TargetTable {
  /// IAM API Reference: each action's page names the parameters, which a record spells with a small
  /// first letter (`aWSServiceName`, `sAMLProviderArn`).
  ///
  /// A call without a user name is about whoever makes it; its `requestParameters` may be null.
  static let iam = """
    iam.amazonaws.com
    # Users.
    CreateUser DeleteUser GetUser UpdateUser TagUser ListAccessKeys ListGroupsForUser
    ? UntagUser ListUserTags
    CreateAccessKey : user request.userName | user response.accessKey.userName | user identity.userName
    AttachUserPolicy DetachUserPolicy PutUserPolicy
    ? DeleteUserPolicy PutUserPermissionsBoundary DeleteUserPermissionsBoundary
    ? GetUserPolicy ListUserPolicies ListAttachedUserPolicies : user request.userName
    ? AddUserToGroup RemoveUserFromGroup : user request.userName | group request.groupName
    CreateLoginProfile UpdateLoginProfile DeleteLoginProfile GetLoginProfile
      : loginProfile request.userName | loginProfile response.loginProfile.userName
    ? ChangePassword : user identity.userName
    DeleteAccessKey
    ? UpdateAccessKey GetAccessKeyLastUsed : accessKey request.accessKeyId | user request.userName
    ? CreateVirtualMFADevice
      : mfaDevice response.virtualMFADevice.serialNumber | mfaDevice request.virtualMFADeviceName
    ? EnableMFADevice DeactivateMFADevice ResyncMFADevice DeleteVirtualMFADevice
      : mfaDevice request.serialNumber | user request.userName
    ? UploadSSHPublicKey UpdateSSHPublicKey DeleteSSHPublicKey
    ? UploadSigningCertificate UpdateSigningCertificate DeleteSigningCertificate
    ? CreateServiceSpecificCredential UpdateServiceSpecificCredential ResetServiceSpecificCredential
    ? DeleteServiceSpecificCredential : user request.userName
    # Groups.
    DeleteGroupPolicy
    ? AttachGroupPolicy DetachGroupPolicy PutGroupPolicy CreateGroup DeleteGroup UpdateGroup GetGroup
      : group request.groupName
    # Roles.
    AttachRolePolicy DetachRolePolicy PutRolePolicy DeleteRolePolicy CreateRole DeleteRole GetRole
    UpdateAssumeRolePolicy ListRolePolicies ListAttachedRolePolicies GetRolePolicy
    ? UpdateRole UpdateRoleDescription PutRolePermissionsBoundary DeleteRolePermissionsBoundary
    ? TagRole UntagRole DeleteServiceLinkedRole : role request.roleName
    ? CreateServiceLinkedRole : role response.role.roleName | service request.aWSServiceName
    # Policies.
    CreatePolicy : policy response.policy.arn | policy request.policyName
    DeletePolicy GetPolicy GetPolicyVersion ListPolicyVersions ListEntitiesForPolicy
    ? CreatePolicyVersion DeletePolicyVersion SetDefaultPolicyVersion TagPolicy UntagPolicy
      : policy request.policyArn
    # Instance profiles.
    CreateInstanceProfile DeleteInstanceProfile GetInstanceProfile TagInstanceProfile
    AddRoleToInstanceProfile RemoveRoleFromInstanceProfile
      : instanceProfile request.instanceProfileName
    # Identity providers and certificates.
    CreateSAMLProvider : identityProvider response.sAMLProviderArn | identityProvider request.name
    ? UpdateSAMLProvider DeleteSAMLProvider : identityProvider request.sAMLProviderArn
    ? CreateOpenIDConnectProvider
      : identityProvider response.openIDConnectProviderArn | identityProvider request.url
    ? UpdateOpenIDConnectProviderThumbprint AddClientIDToOpenIDConnectProvider
    ? RemoveClientIDFromOpenIDConnectProvider DeleteOpenIDConnectProvider
      : identityProvider request.openIDConnectProviderArn
    ? UploadServerCertificate UpdateServerCertificate DeleteServerCertificate
      : certificate request.serverCertificateName
    # The account.
    ? UpdateAccountPasswordPolicy DeleteAccountPasswordPolicy CreateAccountAlias DeleteAccountAlias
    ? GetAccountAuthorizationDetails GetAccountPasswordPolicy GetAccountSummary
      : account recipientAccountId
    * : user request.userName | role request.roleName | group request.groupName | policy request.policyArn
    """
}
