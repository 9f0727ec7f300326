/// Somebody invented who calls things in the sample archive.
struct SampleActor {
  private enum Kind {
    case person
    case role(session: String)
    case service
  }

  let name: String
  /// From where; documentation addresses only, or a service's name.
  let address: String
  let agent: String
  private let kind: Kind

  static let alice = SampleActor(
    name: "alice", address: "192.0.2.10", agent: "console.amazonaws.com", kind: .person)
  static let mallory = SampleActor(
    name: "mallory", address: "198.51.100.7", agent: "aws-cli/2.15.0 Python/3.11.6", kind: .person)
  /// The same person, after a step into the other account.
  static let malloryAsAdmin = SampleActor(
    name: "admin", address: "198.51.100.7", agent: "aws-cli/2.15.0 Python/3.11.6",
    kind: .role(session: "mallory"))
  static let ci = SampleActor(
    name: "ci", address: "203.0.113.9", agent: "APN/1.0 HashiCorp/1.0 Terraform/1.7.4",
    kind: .role(session: "42"))
  static let auditor = SampleActor(
    name: "auditor", address: "203.0.113.40", agent: "Boto3/1.34.51 md/Botocore#1.34.51",
    kind: .role(session: "nightly-report"))
  static let config = SampleActor(
    name: "config.amazonaws.com", address: "config.amazonaws.com", agent: "config.amazonaws.com",
    kind: .service)

  /// Returns the `userIdentity` of this actor in `account`.
  func identity(in account: String) -> ForgedValue {
    switch kind {
    case .service: return .texts(["type": "AWSService", "invokedBy": name])
    case .person:
      return .texts([
        "type": "IAMUser", "principalId": "AIDAEXAMPLE\(name.uppercased())",
        "arn": "arn:aws:iam::\(account):user/\(name)", "accountId": account,
        "accessKeyId": "AKIAEXAMPLE\(name.uppercased())", "userName": name,
      ])
    case .role(let session):
      let principal = "AROAEXAMPLE\(name.uppercased())"
      return [
        "type": "AssumedRole", "principalId": .string("\(principal):\(session)"),
        "arn": .string("arn:aws:sts::\(account):assumed-role/\(name)/\(session)"),
        "accountId": .string(account),
        "sessionContext": [
          "sessionIssuer": .texts([
            "type": "Role", "principalId": principal,
            "arn": "arn:aws:iam::\(account):role/\(name)", "accountId": account, "userName": name,
          ]),
          "attributes": .texts([
            "creationDate": "2026-03-02T12:55:00Z", "mfaAuthenticated": "false",
          ]),
        ],
      ]
    }
  }
}
