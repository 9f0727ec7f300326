/// Services as CloudTrail's eventSource names them.
///
/// Not all there are: a name is remarked on only for being close to one of these.
enum KnownEventSources {
  static let all = services.map { $0 + ".amazonaws.com" }

  private static let services = [
    "access-analyzer", "acm", "acm-pca", "apigateway", "application-autoscaling", "athena",
    "autoscaling", "backup", "batch", "bedrock", "cloudformation", "cloudfront", "cloudhsm",
    "cloudshell", "cloudtrail", "codebuild", "codecommit", "codedeploy", "codepipeline",
    "cognito-idp", "cognito-identity", "config", "controltower", "dms", "ds", "dynamodb", "ec2",
    "ecr", "ecs", "eks", "elasticache", "elasticfilesystem", "elasticloadbalancing",
    "elasticmapreduce", "es", "events", "firehose", "fms", "fsx", "glue", "guardduty", "health",
    "iam", "identitystore", "inspector", "inspector2", "kafka", "kinesis", "kms", "lakeformation",
    "lambda", "logs", "macie2", "monitoring", "network-firewall", "oidc", "organizations", "ram",
    "rds", "redshift", "resource-groups", "route53", "route53domains", "route53resolver", "s3",
    "sagemaker", "secretsmanager", "securityhub", "servicecatalog", "servicequotas", "ses",
    "signin", "sns", "sqs", "ssm", "sso", "sso-directory", "states", "storagegateway", "sts",
    "support", "tagging", "transfer", "waf", "waf-regional", "wafv2", "workspaces", "xray",
  ]
}
