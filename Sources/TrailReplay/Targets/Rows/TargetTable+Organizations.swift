/// Rows of a data table; see `TargetTable`.
extension TargetTable {
  /// AWS Organizations API Reference and User Guide, "Logging AWS Organizations API calls with AWS
  /// CloudTrail", whose records hide the names of accounts.
  static let organizations = """
    organizations.amazonaws.com
    ? AcceptHandshake DeclineHandshake CancelHandshake DescribeHandshake : handshake request.handshakeId
    ? AttachPolicy DetachPolicy UpdatePolicy DeletePolicy DescribePolicy : policy request.policyId
    ? CreatePolicy : policy response.policy.policySummary.id | policy request.name
    ? EnablePolicyType DisablePolicyType : organizationRoot request.rootId
    ? CreateOrganizationalUnit
      : organizationalUnit response.organizationalUnit.id | organizationalUnit request.name
    ? UpdateOrganizationalUnit DeleteOrganizationalUnit DescribeOrganizationalUnit
      : organizationalUnit request.organizationalUnitId
    ? CreateAccount CreateGovCloudAccount
      : account request.accountName | account response.createAccountStatus.accountId
    ? CreateAccountResult
      : account serviceEventDetails.createAccountStatus.accountId
    ? InviteAccountToOrganization : account request.target.id
    ? MoveAccount RemoveAccountFromOrganization CloseAccount DescribeAccount
    ? RegisterDelegatedAdministrator DeregisterDelegatedAdministrator : account request.accountId
    LeaveOrganization : account recipientAccountId
    ? CreateOrganization : organization response.organization.id | account recipientAccountId
    ? DeleteOrganization EnableAllFeatures : account recipientAccountId
    ? EnableAWSServiceAccess DisableAWSServiceAccess : service request.servicePrincipal
    """
}
