extension ProbeCall {
  /// Calls that every account is full of and that no control is about.
  ///
  /// A data table, by the event names of the services' API references.
  static let everyday: [ProbeCall] =
    calls(
      of: "ec2",
      """
      DescribeInstances DescribeRegions RunInstances TerminateInstances CreateTags CreateVolume
      DeleteVolume DeleteNetworkInterface
      """)
    + calls(of: "sts", "AssumeRole GetCallerIdentity")
    + calls(of: "s3", "ListBuckets GetBucketLocation CreateBucket DeleteBucket")
    + calls(of: "kms", "Decrypt GenerateDataKey")
    + calls(of: "logs", "CreateLogStream DescribeLogGroups DeleteLogStream")
    + calls(of: "ssm", "UpdateInstanceInformation GetParameters PutParameter")
    + calls(of: "cloudformation", "DescribeStacks CreateStack UpdateStack DeleteStack")
    + calls(of: "rds", "DescribeDBInstances CreateDBSnapshot DeleteDBSnapshot")
    + calls(of: "monitoring", "DescribeAlarms PutDashboard DeleteAlarms")
    + calls(of: "autoscaling", "DescribeAutoScalingGroups SetDesiredCapacity")
    + calls(of: "ecs", "ListTasks RegisterTaskDefinition UpdateService")
    + calls(of: "lambda", "ListFunctions20150331 UpdateFunctionCode20150331v2")
    + calls(of: "secretsmanager", "GetSecretValue") + calls(of: "iam", "GetRole ListRoles GetUser")
    + calls(of: "sns", "ListTopics Subscribe") + calls(of: "dynamodb", "DescribeTable CreateTable")
}
