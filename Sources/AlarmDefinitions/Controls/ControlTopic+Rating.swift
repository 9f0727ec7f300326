public import MetricAlarms

/// What is at stake in what a control watches: the choice is ours.
extension ControlTopic {
  /// How much is at stake.
  ///
  /// AWS Security Hub publishes the severity LOW for each of CloudWatch.1 to CloudWatch.14: that of a missing
  /// alarm, which by itself does no harm. This one is of the call that the alarm rings for.
  public var severity: AlarmSeverity {
    switch self {
    case .rootUse, .cloudTrailChanges: .critical
    case .iamPolicyChanges, .keyDeletion, .bucketPolicyChanges, .organizationsChanges: .high
    case .signInWithoutMFA, .configChanges, .securityGroupChanges, .networkACLChanges,
      .gatewayChanges, .routeTableChanges:
      .medium
    case .unauthorizedCalls, .signInFailures, .vpcChanges: .low
    }
  }

  /// What the calls may be a sign of: techniques of MITRE ATT&CK v18 for the platform IaaS; empty where none fits.
  ///
  /// For gateways and routes it is the nearest one: they let traffic pass that a firewall would have stopped.
  public var techniques: [AttackTechnique] {
    switch self {
    case .unauthorizedCalls: [.infrastructureDiscovery, .serviceDiscovery]
    case .signInWithoutMFA, .rootUse: [.cloudAccounts]
    case .iamPolicyChanges: [.additionalCloudRoles]
    case .cloudTrailChanges: [.disabledCloudLogs]
    case .signInFailures: [.bruteForce]
    case .keyDeletion: [.dataDestruction]
    case .bucketPolicyChanges: [.dataFromCloudStorage, .transferToCloudAccount, .lifecycleDeletion]
    case .configChanges: [.disabledTools]
    case .securityGroupChanges, .networkACLChanges, .gatewayChanges, .routeTableChanges:
      [.disabledCloudFirewall]
    case .vpcChanges: []
    case .organizationsChanges: [.cloudResourceHierarchy]
    }
  }
}

/// A data table.
extension AttackTechnique {
  fileprivate static let cloudAccounts = Self(
    id: "T1078.004", name: "Valid Accounts: Cloud Accounts")
  fileprivate static let additionalCloudRoles = Self(
    id: "T1098.003", name: "Account Manipulation: Additional Cloud Roles")
  fileprivate static let bruteForce = Self(id: "T1110", name: "Brute Force")
  fileprivate static let dataDestruction = Self(id: "T1485", name: "Data Destruction")
  fileprivate static let lifecycleDeletion = Self(
    id: "T1485.001", name: "Data Destruction: Lifecycle-Triggered Deletion")
  fileprivate static let serviceDiscovery = Self(id: "T1526", name: "Cloud Service Discovery")
  fileprivate static let dataFromCloudStorage = Self(id: "T1530", name: "Data from Cloud Storage")
  fileprivate static let transferToCloudAccount = Self(
    id: "T1537", name: "Transfer Data to Cloud Account")
  fileprivate static let disabledTools = Self(
    id: "T1562.001", name: "Impair Defenses: Disable or Modify Tools")
  fileprivate static let disabledCloudFirewall = Self(
    id: "T1562.007", name: "Impair Defenses: Disable or Modify Cloud Firewall")
  fileprivate static let disabledCloudLogs = Self(
    id: "T1562.008", name: "Impair Defenses: Disable or Modify Cloud Logs")
  fileprivate static let infrastructureDiscovery = Self(
    id: "T1580", name: "Cloud Infrastructure Discovery")
  fileprivate static let cloudResourceHierarchy = Self(
    id: "T1666", name: "Modify Cloud Resource Hierarchy")
}
