/// Services as CloudTrail's eventSource names them.
///
/// Not all there are: a name is remarked on only for being close to one of these.
enum KnownEventSources {
  static let all = services.map { $0 + suffix }

  private static let services = text.split { $0 == " " || $0 == "\n" }.map(String.init)
  private static let known = Set(services)

  private static let suffix = ".amazonaws.com"
  /// What people write in its place, longer ones first.
  private static let otherSuffixes = [
    ".aws.amazon.com", ".amazonaws.com.", ".amazonaws.co", ".amazonaws", ".amazon.com", ".aws.com",
  ]
  /// Of shorter names, one letter more or less may well be another service.
  private static let shortest = 5

  private static let text = """
    a4b access-analyzer account acm acm-pca airflow amazonmq amplify apigateway appconfig appflow
    application-autoscaling appmesh apprunner appstream appsync athena auditmanager autoscaling
    autoscaling-plans backup backup-gateway batch bedrock bedrock-agentcore billing billingconsole
    budgets cassandra ce chatbot chime cleanrooms cloud9 cloudformation cloudfront cloudhsm
    cloudsearch cloudshell cloudtrail cloudtrail-data codeartifact codebuild codecommit
    codeconnections codedeploy codepipeline codestar codestar-connections cognito-identity
    cognito-idp cognito-sync comprehend compute-optimizer config connect controltower cur
    databrew dataexchange datapipeline datasync dax detective devicefarm devops-guru directconnect
    discovery dlm dms drs ds dynamodb ebs ec2 ec2-instance-connect ec2messages ecr ecr-public ecs
    eks elasticache elasticbeanstalk elasticfilesystem elasticloadbalancing elasticmapreduce
    elastictranscoder emr-containers emr-serverless es events evidently firehose fis fms forecast
    frauddetector freetier fsx gamelift geo glacier globalaccelerator glue grafana greengrass
    groundstation guardduty health healthlake iam identitystore imagebuilder importexport inspector
    inspector2 internetmonitor iot iotanalytics iotevents iotsitewise iotwireless ivs kafka
    kafkaconnect kendra kinesis kinesisanalytics kinesisvideo kms lakeformation lambda
    license-manager lex lightsail logs lookoutmetrics m2 macie macie2 managedblockchain mediaconnect
    mediaconvert medialive mediapackage mediastore mediatailor memorydb mgh mgn mobiletargeting
    monitoring neptune network-firewall networkmanager notifications oam oidc omics opensearch
    opsworks organizations osis outposts payments personalize pipes polly pricing profile proton
    qbusiness qldb quicksight ram rds rds-data redshift redshift-data redshift-serverless
    rekognition resiliencehub resource-explorer-2 resource-groups robomaker rolesanywhere route53
    route53domains route53resolver rum s3 s3-outposts s3express s3tables sagemaker savingsplans
    scheduler schemas sdb secretsmanager securityhub securitylake serverlessrepo servicecatalog
    servicecatalog-appregistry servicediscovery servicequotas ses shield signer signin sms sms-voice
    snowball sns sqs ssm ssm-contacts ssm-incidents ssm-quicksetup ssmmessages sso sso-directory
    sso-oauth states storagegateway sts support swf synthetics tagging tax textract timestream
    transcribe transfer translate trustedadvisor verifiedpermissions vpc-lattice waf waf-regional
    wafv2 wellarchitected wisdom workdocs workmail workspaces workspaces-web xray
    """

  /// Returns the eventSource that `name` was probably meant to be; nil when it is one itself.
  static func nearest(to name: String) -> String? {
    let lower = name.lowercased()
    let service = Self.service(in: lower)
    if known.contains(service) {
      let source = service + suffix
      return source == name ? nil : source
    }
    // One letter in the service's own name, or in what stands behind it.
    let label = lower.prefix { $0 != "." }
    let nearest = services.first { service in
      (service.utf8.count >= shortest || label == service)
        && service.utf8.first == lower.utf8.first
        && NameDistance.isOneEdit(from: Array(lower.utf8), to: Array((service + suffix).utf8))
    }
    return nearest.map { $0 + suffix }
  }

  /// The service's own name, without EventBridge's prefix and the domain.
  private static func service(in name: String) -> String {
    let start = name.hasPrefix("aws.") ? name.dropFirst(4) : name[...]
    let end = ([suffix] + otherSuffixes).first { start.hasSuffix($0) } ?? ""
    return String(start.dropLast(end.count))
  }
}
