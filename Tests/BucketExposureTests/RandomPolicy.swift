import ReplayTestSupport

/// A random policy over few principals, accounts, addresses and networks.
struct RandomPolicy {
  private static let own = "111122223333"
  private static let foreign = "444455556666"

  private var random: SeededGenerator

  /// Returns the JSON of the policy of `seed`.
  static func json(seed: Int) -> String {
    var policy = RandomPolicy(random: SeededGenerator(seed: seed))
    let count = policy.random.number(in: 1...3)
    let statements = (0..<count).map { _ in policy.statement() }
    return "{\"Statement\":[\(statements.joined(separator: ","))]}"
  }

  private mutating func statement() -> String {
    let isAllow = random.chance(65)
    var members = ["\"Effect\":\"\(isAllow ? "Allow" : "Deny")\"", principal(isAllow)]
    members.append(
      random.pick([
        #""Action":"s3:GetObject""#, #""Action":"s3:GetObject""#, #""Action":"s3:*""#,
        #""Action":["s3:Get*","s3:PutObject"]"#, #""NotAction":"s3:PutObject""#,
      ]))
    members.append(
      random.pick([
        #""Resource":"arn:aws:s3:::b/*""#, #""Resource":"arn:aws:s3:::b/*""#,
        #""Resource":["arn:aws:s3:::b","arn:aws:s3:::b/*"]"#,
        #""NotResource":"arn:aws:s3:::b/open/*""#,
      ]))
    let pairs = (0..<random.pick([0, 1, 1, 1, 2])).map { _ in pair() }
    if !pairs.isEmpty { members.append("\"Condition\":{\(pairs.joined(separator: ","))}") }
    return "{\(members.joined(separator: ","))}"
  }

  private mutating func principal(_ isAllow: Bool) -> String {
    if random.chance(isAllow ? 75 : 85) {
      return "\"Principal\":" + random.pick([#""*""#, #"{"AWS":"*"}"#])
    }
    return random.pick([
      #""Principal":{"AWS":"\#(Self.foreign)"}"#,
      #""Principal":{"AWS":["arn:aws:iam::\#(Self.own):root"],"Service":"cloudtrail.amazonaws.com"}"#,
      #""Principal":{"AWS":"arn:aws:iam::*:role/ci"}"#,
      #""Principal":{"AWS":"arn:aws:iam::\#(Self.foreign):role/*"}"#,
      #""Principal":{"Federated":"graph.facebook.com"}"#,
      #""Principal":{"Federated":"*"}"#, #""Principal":{"Service":"*"}"#,
      #""NotPrincipal":{"AWS":"arn:aws:iam::\#(Self.foreign):root"}"#,
    ])
  }

  /// An operator with a key and values; two of one operator in a block are two members of the object.
  private mutating func pair() -> String {
    let (key, values) = random.pick(Self.keys)
    let isAddress = key == "aws:SourceIp"
    let isName = key.hasSuffix("Arn")
    var comparison = random.pick(["StringEquals", "StringLike"])
    if isName, random.chance(50) { comparison = random.pick(["ArnLike", "ArnEquals"]) }
    if isAddress, random.chance(90) { comparison = "IpAddress" }
    if random.chance(35) {
      comparison =
        isAddress && comparison == "IpAddress"
        ? "NotIpAddress"
        : comparison.replacing("String", with: "StringNot").replacing("Arn", with: "ArnNot")
    }
    if random.chance(10) { comparison += "IfExists" }
    if random.chance(10) {
      comparison = random.pick(["ForAllValues:", "ForAnyValue:"]) + comparison
    }
    if random.chance(4) { return #""Null":{"\#(key)":"\#(random.pick(["true", "false"]))"}"# }
    let chosen = (0..<random.pick([0, 1, 1, 1, 1, 2])).map { _ in "\"\(random.pick(values))\"" }
    let spelled = random.chance(10) ? key.lowercased() : key
    return "\"\(comparison)\":{\"\(spelled)\":[\(chosen.joined(separator: ","))]}"
  }

  private static let keys: [(String, [String])] = [
    ("aws:SourceAccount", [own, foreign, "${aws:PrincipalAccount}", "*"]),
    ("aws:PrincipalAccount", [own, foreign, "4444*", "${aws:PrincipalAccount}"]),
    (
      "aws:SourceArn",
      [
        "arn:aws:sns:eu-west-1:\(foreign):audit", "arn:aws:sns:*:\(foreign):*",
        "arn:aws:sns:*:*:audit", "arn:aws:s3:::some-bucket", "arn:aws:s3:::*",
        "arn:aws:states:*:\(foreign):*", "arn:aws:states:*:\(foreign):*",
        "arn:aws:states?eu-west-1?????????????:execution:\(foreign):*",
        "arn:aws:sns:eu-west-1:\(own):${aws:username}", "*",
      ]
    ),
    (
      "aws:PrincipalArn",
      [
        "arn:aws:iam::\(own):role/ci", "arn:aws:iam::\(foreign):role/*", "arn:aws:iam::*:role/ci",
        "arn:aws:iam::*:user/${aws:username}", "arn:aws:*:*:\(foreign):*",
      ]
    ),
    ("aws:SourceVpc", ["vpc-1a2b3c4d", "vpc-*", "vpc-9999999?", "${aws:SourceVpc}"]),
    ("aws:SourceVpce", ["vpce-1a2b3c4d", "vpce-9*"]),
    (
      "aws:SourceIp",
      [
        "198.51.100.0/24", "11.0.0.0/8", "10.0.0.0/8", "0.0.0.0/1", "128.0.0.0/1", "0.0.0.0/0",
        "2001:db8::/32", "2000::/3", "198.51.100.7",
      ]
    ),
    ("aws:userid", ["AIDAEXAMPLE00000000", "AROAEXAMPLE00000000:*", "A*", "*:session"]),
    ("aws:PrincipalOrgID", ["o-a1b2c3d4e5", "o-*"]),
    ("aws:PrincipalOrgPaths", ["o-a1b2c3d4e5/r-ab12/*", "o-*/r-ab12/*"]),
    ("aws:SourceOrgID", ["o-a1b2c3d4e5"]),
    (
      "s3:DataAccessPointArn",
      ["arn:aws:s3:*:\(own):accesspoint/*", "arn:aws:s3:*:*:accesspoint/fixed"]
    ),
    ("s3:DataAccessPointAccount", [own, "*"]),
    ("s3:x-amz-server-side-encryption-aws-kms-key-id", ["key-of-ours", "key-*"]),
    ("aws:SourceOwner", [own]), ("aws:Referer", ["https://example.com/"]),
    ("aws:SecureTransport", ["false"]),
  ]
}
