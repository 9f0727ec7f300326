/// The account and the region that alarms without an ARN are taken to be in.
public struct AlarmPlace: Hashable, Sendable {
  /// Where a value comes from.
  public enum Source: Hashable, Sendable {
    /// It was asked for.
    case given
    /// The first matching record has it.
    case record
    /// Nothing has it: a value that stands in for it.
    case standIn
  }

  /// The account's twelve digits.
  public let account: String
  /// Where the account comes from.
  public let accountSource: Source
  /// The region's code, for example `eu-west-1`.
  public let region: String
  /// Where the region comes from.
  public let regionSource: Source

  /// Takes what is `given`, else what `match` has, else stand-ins.
  public init(account: String?, region: String?, match: MatchedRecord? = nil) {
    (self.account, accountSource) = Self.choose(
      account, match?.recipientAccountId, "000000000000")
    (self.region, regionSource) = Self.choose(region, match?.awsRegion, "us-east-1")
  }

  private static func choose(
    _ given: String?, _ found: String?, _ standIn: String
  ) -> (String, Source) {
    if let given { return (given, .given) }
    // A record's text goes into ARNs and JSON: what is no such name cannot be one.
    if let found, found.wholeMatch(of: /[a-z0-9-]{1,32}/) != nil { return (found, .record) }
    return (standIn, .standIn)
  }

  /// Returns the ARN of the alarm called `name` here.
  public func arn(of name: String) -> String {
    "arn:\(partition):cloudwatch:\(region):\(account):alarm:\(name)"
  }

  /// The partition of the region: China's, GovCloud's, or everybody else's.
  public var partition: String {
    if region.hasPrefix("cn-") { return "aws-cn" }
    return region.hasPrefix("us-gov-") ? "aws-us-gov" : "aws"
  }
}
