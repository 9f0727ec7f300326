/// What a monitoring control watches, whichever benchmark asks for it.
public enum ControlTopic: Sendable, CaseIterable {
  case unauthorizedCalls
  case signInWithoutMFA
  case rootUse
  case iamPolicyChanges
  case cloudTrailChanges
  case signInFailures
  case keyDeletion
  case bucketPolicyChanges
  case configChanges
  case securityGroupChanges
  case networkACLChanges
  case gatewayChanges
  case routeTableChanges
  case vpcChanges
  case organizationsChanges

  /// A few words for it, such as `S3 bucket policy changes`.
  public var title: String { words.title }

  /// One sentence on what it watches.
  public var watches: String { words.watches }

  /// The name of the filter and of its metric.
  var metricName: String { words.metricName }

  /// The alarm's name behind that of its control.
  var alarmSuffix: String { words.alarmSuffix }

  private struct Words {
    let title: String
    let metricName: String
    let alarmSuffix: String
    let watches: String
  }

  private var words: Words {
    switch self {
    case .unauthorizedCalls:
      Words(
        title: "Unauthorized API calls", metricName: "UnauthorizedAPICalls",
        alarmSuffix: "Unauthorized-API-Calls",
        watches: "Calls that AWS refused because whoever made them may not make them.")
    case .signInWithoutMFA:
      Words(
        title: "Console sign-in without MFA", metricName: "ConsoleSignInWithoutMFA",
        alarmSuffix: "Console-Sign-In-Without-MFA",
        watches: "Sign-ins to the console for which no second factor was used.")
    case .rootUse:
      Words(
        title: "Root account usage", metricName: "RootAccountUsage",
        alarmSuffix: "Root-Account-Usage",
        watches: "Anything done by the account's root user itself, rather than by a service for it."
      )
    case .iamPolicyChanges:
      Words(
        title: "IAM policy changes", metricName: "IAMPolicyChanges",
        alarmSuffix: "IAM-Policy-Changes",
        watches: "Policies written, deleted, attached to or taken from users, groups and roles.")
    case .cloudTrailChanges:
      Words(
        title: "CloudTrail configuration changes", metricName: "CloudTrailConfigurationChanges",
        alarmSuffix: "CloudTrail-Configuration-Changes",
        watches: "Trails made, changed or deleted, and their logging started or stopped.")
    case .signInFailures:
      Words(
        title: "Console authentication failures", metricName: "ConsoleAuthenticationFailures",
        alarmSuffix: "Console-Authentication-Failures",
        watches: "Sign-ins to the console that failed on the password or the second factor.")
    case .keyDeletion:
      Words(
        title: "Customer keys disabled or scheduled for deletion", metricName: "DisableOrDeleteCMK",
        alarmSuffix: "Disable-Or-Delete-CMK",
        watches: "Keys disabled or scheduled to be deleted, and what they encrypt with them.")
    case .bucketPolicyChanges:
      Words(
        title: "S3 bucket policy changes", metricName: "S3BucketPolicyChanges",
        alarmSuffix: "S3-Bucket-Policy-Changes",
        watches:
          "Who may reach a bucket, and where its objects go: its policy, ACL, CORS, lifecycle and replication."
      )
    case .configChanges:
      Words(
        title: "AWS Config configuration changes", metricName: "AWSConfigChanges",
        alarmSuffix: "AWS-Config-Changes",
        watches: "AWS Config's recorder and delivery channel stopped, changed or deleted.")
    case .securityGroupChanges:
      Words(
        title: "Security group changes", metricName: "SecurityGroupChanges",
        alarmSuffix: "Security-Group-Changes",
        watches: "Security groups made or deleted, and rules let in or taken out.")
    case .networkACLChanges:
      Words(
        title: "Network ACL changes", metricName: "NetworkACLChanges",
        alarmSuffix: "Network-ACL-Changes",
        watches: "Network ACLs and their entries made, replaced or deleted.")
    case .gatewayChanges:
      Words(
        title: "Network gateway changes", metricName: "NetworkGatewayChanges",
        alarmSuffix: "Network-Gateway-Changes",
        watches: "Internet and customer gateways made, deleted, attached or detached.")
    case .routeTableChanges:
      Words(
        title: "Route table changes", metricName: "RouteTableChanges",
        alarmSuffix: "Route-Table-Changes",
        watches: "Routes and route tables made, replaced or deleted, and taken from their subnets.")
    case .vpcChanges:
      Words(
        title: "VPC changes", metricName: "VPCChanges",
        alarmSuffix: "VPC-Changes",
        watches: "VPCs made, changed or deleted, peered with others or linked to EC2-Classic.")
    case .organizationsChanges:
      Words(
        title: "AWS Organizations changes", metricName: "OrganizationsChanges",
        alarmSuffix: "Organizations-Changes",
        watches: "Accounts, units and policies of the organization made, moved, changed or removed."
      )
    }
  }
}
