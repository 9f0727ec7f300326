/// Makes many filter patterns like those that people deploy, the same for the same seed.
///
/// Most ask for a service and some of its calls; some for calls alone, for an error, for a person
/// or a bucket; a few can be told from no single field.
public struct PatternForge {
  private var generator: SeededGenerator

  /// Creates the forge of a seed.
  public init(seed: Int) {
    generator = SeededGenerator(seed: seed)
  }

  /// Returns `count` patterns.
  public mutating func patterns(_ count: Int) -> [String] {
    (0..<count).map { _ in pattern() }
  }

  private mutating func pattern() -> String {
    let call = self.call()
    switch Int.random(in: 0..<100, using: &generator) {
    case 0..<55: return "{ ($.eventSource = \(source()).amazonaws.com) && (\(calls())) }"
    case 55..<75: return "{ \(calls()) }"
    case 75..<85: return "{ ($.errorCode = \"\(error())*\") && ($.eventName = \(call)) }"
    case 85..<91:
      return "{ $.requestParameters.bucketName = bucket-\(number(500)) && $.eventName = \(call) }"
    case 91..<95:
      return "{ $.userIdentity.type = Root && $.userIdentity.invokedBy NOT EXISTS && \(calls()) }"
    case 95..<98: return "{ $.errorCode = \"*\(error())\" || $.errorMessage = \"*\(call)*\" }"
    default:
      return "{ $.eventName = \"\(call)*\" && $.userIdentity.arn = \"*/role-\(number(900))\" }"
    }
  }

  /// One to nine calls, any of which will do.
  private mutating func calls() -> String {
    (0...number(9)).map { _ in "($.eventName = \(call()))" }.joined(separator: " || ")
  }

  private mutating func call() -> String {
    generator.pick(Self.verbs) + generator.pick(Self.things)
  }

  private mutating func source() -> String { generator.pick(Self.sources) }

  private mutating func error() -> String { generator.pick(Self.errors) }

  private mutating func number(_ limit: Int) -> Int {
    Int.random(in: 0..<limit, using: &generator)
  }

  private static let verbs = ["Create", "Delete", "Put", "Update", "Attach", "Detach", "Get"]
  private static let things = [
    "Bucket", "BucketPolicy", "Role", "RolePolicy", "User", "AccessKey", "Trail", "Key", "Secret",
    "Parameter", "Volume", "Snapshot", "Vpc", "Subnet", "SecurityGroup", "Route", "Function",
    "Table", "Queue", "Topic", "Stream", "Cluster", "Certificate", "Alarm", "Rule", "Detector",
    "Object", "Instance",
  ]
  private static let sources = [
    "s3", "iam", "ec2", "kms", "sts", "ssm", "lambda", "rds", "sns", "sqs", "logs", "cloudtrail",
    "config", "guardduty", "organizations", "route53", "dynamodb", "secretsmanager",
  ]
  private static let errors = [
    "AccessDenied", "UnauthorizedOperation", "Throttling", "NoSuchBucket", "ValidationError",
  ]
}
