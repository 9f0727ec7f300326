extension ControlTopic {
  /// Topics that are calls of one service, and nothing else.
  static let serviceCalls: [ControlTopic: [ControlProbe]] = [
    .cloudTrailChanges: cloudTrailCalls, .keyDeletion: keyCalls, .bucketPolicyChanges: bucketCalls,
    .configChanges: configCalls, .securityGroupChanges: securityGroupCalls,
    .networkACLChanges: networkACLCalls, .gatewayChanges: gatewayCalls,
    .routeTableChanges: routeCalls, .vpcChanges: vpcCalls,
  ]

  /// Source: CloudTrail API Reference.
  private static let cloudTrailCalls =
    ControlProbe.calls(
      .wanted, of: "cloudtrail", "CreateTrail UpdateTrail DeleteTrail StartLogging StopLogging")
    + ControlProbe.calls(.either, of: "cloudtrail", "PutEventSelectors PutInsightSelectors")
    + ControlProbe.calls(.unwanted, of: "cloudtrail", "DescribeTrails GetTrailStatus LookupEvents")

  /// Source: KMS API Reference.
  private static let keyCalls =
    ControlProbe.calls(.wanted, of: "kms", "DisableKey ScheduleKeyDeletion")
    + ControlProbe.calls(.unwanted, of: "kms", "EnableKey CancelKeyDeletion DescribeKey Decrypt")

  /// Source: S3 user guide, "Amazon S3 CloudTrail events", whose names differ from the API's.
  private static let bucketCalls =
    ControlProbe.calls(
      .wanted, of: "s3",
      """
      PutBucketAcl PutBucketPolicy PutBucketCors PutBucketLifecycle PutBucketReplication
      DeleteBucketPolicy DeleteBucketCors DeleteBucketLifecycle DeleteBucketReplication
      """) + ControlProbe.calls(.either, of: "s3", "PutBucketPublicAccessBlock")
    + [
      ControlProbe(
        .either, "PutBucketPolicy", of: "s3", note: "refused",
        with: ["errorCode": #""AccessDenied""#])
    ] + ControlProbe.calls(.unwanted, of: "s3", "GetBucketPolicy GetBucketAcl PutBucketTagging")

  /// Source: AWS Config API Reference.
  private static let configCalls =
    ControlProbe.calls(
      .wanted, of: "config",
      "StopConfigurationRecorder DeleteDeliveryChannel PutDeliveryChannel PutConfigurationRecorder")
    + ControlProbe.calls(.either, of: "config", "DeleteConfigurationRecorder")
    + ControlProbe.calls(
      .unwanted, of: "config", "StartConfigurationRecorder DescribeConfigurationRecorders")

  /// Source, of this and all that follows: EC2 API Reference.
  private static let securityGroupCalls =
    ControlProbe.calls(
      .wanted, of: "ec2",
      """
      AuthorizeSecurityGroupIngress AuthorizeSecurityGroupEgress RevokeSecurityGroupIngress
      RevokeSecurityGroupEgress CreateSecurityGroup DeleteSecurityGroup
      """) + ControlProbe.calls(.either, of: "ec2", "ModifySecurityGroupRules")
    + ControlProbe.calls(.unwanted, of: "ec2", "DescribeSecurityGroups")

  private static let networkACLCalls =
    ControlProbe.calls(
      .wanted, of: "ec2",
      """
      CreateNetworkAcl CreateNetworkAclEntry DeleteNetworkAcl DeleteNetworkAclEntry
      ReplaceNetworkAclEntry ReplaceNetworkAclAssociation
      """) + ControlProbe.calls(.unwanted, of: "ec2", "DescribeNetworkAcls")

  private static let gatewayCalls =
    ControlProbe.calls(
      .wanted, of: "ec2",
      """
      CreateCustomerGateway DeleteCustomerGateway AttachInternetGateway CreateInternetGateway
      DeleteInternetGateway DetachInternetGateway
      """) + ControlProbe.calls(.either, of: "ec2", "CreateNatGateway CreateVpnGateway")
    + ControlProbe.calls(.unwanted, of: "ec2", "DescribeInternetGateways")

  private static let routeCalls =
    ControlProbe.calls(
      .wanted, of: "ec2",
      """
      CreateRoute CreateRouteTable ReplaceRoute ReplaceRouteTableAssociation DeleteRouteTable
      DeleteRoute DisassociateRouteTable
      """) + ControlProbe.calls(.either, of: "ec2", "AssociateRouteTable")
    + ControlProbe.calls(.unwanted, of: "ec2", "DescribeRouteTables")

  /// EC2-Classic is no more: filters need not know of its links.
  private static let vpcCalls =
    ControlProbe.calls(
      .wanted, of: "ec2",
      """
      CreateVpc DeleteVpc ModifyVpcAttribute AcceptVpcPeeringConnection CreateVpcPeeringConnection
      DeleteVpcPeeringConnection RejectVpcPeeringConnection
      """)
    + ControlProbe.calls(
      .either, of: "ec2",
      "AttachClassicLinkVpc DetachClassicLinkVpc DisableVpcClassicLink EnableVpcClassicLink")
    + ControlProbe.calls(.unwanted, of: "ec2", "DescribeVpcs CreateSubnet")
}
