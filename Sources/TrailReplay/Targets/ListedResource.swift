/// One of a record's `resources`: what it is by its type or else by its ARN, and what it is called.
struct ListedResource {
  let kind: TargetKind
  /// The ARN; of buckets and objects the name, which is all that theirs says.
  let name: [UInt8]

  /// CloudFormation's names of the types, as `resources[].type` has them.
  private static let typeKinds: [[UInt8]: TargetKind] = byText([
    "AWS::S3::Bucket": .bucket, "AWS::S3::Object": .object, "AWS::S3::AccessPoint": .accessPoint,
    "AWS::KMS::Key": .key, "AWS::IAM::Role": .role, "AWS::IAM::User": .user,
    "AWS::DynamoDB::Table": .table, "AWS::Lambda::Function": .function, "AWS::SNS::Topic": .topic,
    "AWS::SQS::Queue": .queue, "AWS::SecretsManager::Secret": .secret,
    "AWS::CloudTrail::Trail": .trail, "AWS::CloudTrail::EventDataStore": .eventDataStore,
    "AWS::SSM::Parameter": .parameter, "AWS::ECR::Repository": .repository,
  ])

  /// By an ARN's service and, behind a slash, its type of resource.
  private static let arnKinds: [[UInt8]: TargetKind] = byText([
    "iam/user": .user, "iam/role": .role, "iam/group": .group, "iam/policy": .policy,
    "iam/instance-profile": .instanceProfile, "iam/mfa": .mfaDevice, "kms/key": .key,
    "kms/alias": .alias, "ec2/instance": .instance, "ec2/volume": .volume,
    "ec2/snapshot": .snapshot, "ec2/image": .image, "ec2/security-group": .securityGroup,
    "ec2/vpc": .vpc, "ec2/subnet": .subnet, "dynamodb/table": .table, "lambda/function": .function,
    "secretsmanager/secret": .secret, "ssm/parameter": .parameter, "ssm/document": .document,
    "cloudtrail/trail": .trail, "cloudtrail/eventdatastore": .eventDataStore,
    "logs/log-group": .logGroup, "cloudwatch/alarm": .alarm, "ecr/repository": .repository,
    "eks/cluster": .cluster, "cloudformation/stack": .stack, "events/rule": .eventRule,
    "rds/db": .database, "rds/cluster": .databaseCluster, "rds/snapshot": .databaseSnapshot,
    "rds/cluster-snapshot": .databaseSnapshot,
  ])

  private static func byText(_ kinds: KeyValuePairs<String, TargetKind>) -> [[UInt8]: TargetKind] {
    Dictionary(uniqueKeysWithValues: kinds.map { (Array($0.utf8), $1) })
  }

  /// Reads `resources[].ARN`, with `resources[].type` beside it where the record has one.
  init(arn: [UInt8], type: [UInt8]?) {
    let parts = arn.split(
      separator: UInt8(ascii: ":"), maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6 else {
      (kind, name) = (type.flatMap { Self.typeKinds[$0] } ?? .resource, arn)
      return
    }
    let kind = type.flatMap { Self.typeKinds[$0] } ?? Self.kind(of: parts[5], service: parts[2])
    self.kind = kind
    name = kind == .bucket || kind == .object ? Array(parts[5]) : arn
  }

  /// `resource` is the last part of an ARN: a type, a slash or colon, and a name; or but a name.
  private static func kind(
    of resource: ArraySlice<UInt8>, service: ArraySlice<UInt8>
  ) -> TargetKind {
    let slash = UInt8(ascii: "/")
    switch service {
    case Array("s3".utf8)[...]: return resource.contains(slash) ? .object : .bucket
    case Array("sns".utf8)[...]: return .topic
    case Array("sqs".utf8)[...]: return .queue
    default:
      let type = resource.prefix { $0 != slash && $0 != UInt8(ascii: ":") }
      return arnKinds[service + [slash] + type] ?? .resource
    }
  }
}
