/// Rows of a data table; see `TargetTable`.
extension TargetTable {
  /// Who signs in; and what is assumed.
  ///
  /// CloudTrail User Guide, "AWS Management Console sign-in events": a user's name stands in
  /// userIdentity, and is hidden where there is no such user. AWS STS API Reference. AWS Account
  /// Management Reference, whose parameters keep their capital letters.
  static let signIn = """
    signin.amazonaws.com
    ConsoleLogin CheckMfa PasswordUpdated
    ? PasswordRecoveryRequested PasswordRecoveryCompleted EmailUpdated SwitchRole ExitRole RenewRole *
      : user identity.userName | role identity.sessionContext.sessionIssuer.userName | account identity.accountId
    sts.amazonaws.com
    AssumeRole AssumeRoleWithWebIdentity
    ? AssumeRoleWithSAML AssumeRoot : role request.roleArn | account request.targetPrincipal
    GetFederationToken : session request.name
    ? GetAccessKeyInfo : accessKey request.accessKeyId
    account.amazonaws.com
    GetRegionOptStatus
    ? EnableRegion DisableRegion : region request.RegionName
    ? PutAlternateContact DeleteAlternateContact PutContactInformation AcceptPrimaryEmailUpdate
      : account request.AccountId | account recipientAccountId
    """
}
