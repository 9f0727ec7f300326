import ReplayTestSupport

/// A random archive of uncompressed delivery files, in which many records are alike in something.
struct RandomTimeline {
  private var generator: SeededGenerator

  init(seed: Int) {
    generator = SeededGenerator(seed: seed)
  }

  private static let actors = [
    #""arn":"arn:aws:iam::111122223333:user/mallory""#, #""arn":"arn:aws:iam::111122223333:root""#,
    #""arn":"arn:aws:sts::111122223333:assumed-role/ci/ci""#
      + #","sessionContext":{"sessionIssuer":{"arn":"arn:aws:iam::111122223333:role/ci"}}"#,
    #""arn":"arn:aws:sts::111122223333:assumed-role/admin/mallory""#
      + #","sessionContext":{"sessionIssuer":{"arn":"arn:aws:iam::111122223333:role/ops/admin"}}"#,
    #""invokedBy":"config.amazonaws.com""#,
  ]
  private static let names = [
    "PutBucketPolicy", "PutBucketAcl", "DeleteBucketPolicy", "GetBucketAcl", "GetObjectAclAcl",
  ]
  private static let buckets = ["a-logs", "a-logs-logs", "logs", "log \\\" s", "b"]
  private static let addresses = ["198.51.100.7", "111.111.111.111", "config.amazonaws.com"]

  /// Options with texts that records may have.
  static let texts = [
    "actor": [
      "mallory", "root", "ci", "admin", "*mallory", "m*y", "*:role/*", "AssumedRole", "*d*m*",
      "arn:aws:iam::111122223333:root", "arn:*:user/mallory", "AWSService", "*",
    ],
    "event": [
      "PutBucketPolicy", "*Acl", "Put*", "*Bucket*Policy", "Get*AclAcl", "P*t*t*l", "Nothing",
    ],
    "bucket": ["logs", "*logs", "a*logs", "log \" s", "*\"*", "b*b", "*"],
    "address": ["198.51.100.7", "*111.111.111", "111*111", "*.amazonaws.com"],
    "access-key": ["AKIAONE", "AKIA*E", "*O", "*"],
  ]

  /// Files by name, of which some hold copies of others' records.
  mutating func files() -> [String: [UInt8]] {
    var records = (0..<40).map { _ in record() }
    for _ in 0..<8 { records.append(generator.pick(records)) }
    var files: [String: [[UInt8]]] = [:]
    for record in records {
      files["in/\(generator.pick(["a", "b", "c"])).json", default: []].append(Array(record.utf8))
    }
    return files.mapValues { MadeArchive.document($0) }
  }

  /// Some options with a text or two.
  mutating func asked() -> [String: [String]] {
    var asked: [String: [String]] = [:]
    for option in Self.texts.keys.sorted() where generator.chance(35) {
      let texts = Self.texts[option] ?? []
      asked[option] = (0...(generator.chance(30) ? 1 : 0)).map { _ in generator.pick(texts) }
    }
    return asked
  }

  private mutating func record() -> String {
    let key = generator.pick(["AKIAONE", "AKIATWO", ""])
    let identity = [
      #""type":"\#(generator.pick(["AssumedRole", "AWSService"]))""#, generator.pick(Self.actors),
      key.isEmpty ? nil : #""accessKeyId":"\#(key)""#,
    ].compactMap(\.self).joined(separator: ",")
    let members = [
      #""eventTime":"2026-03-02T14:0\#(generator.number(in: 0...3)):00Z""#,
      #""eventSource":"s3.amazonaws.com""#, #""eventName":"\#(generator.pick(Self.names))""#,
      #""userIdentity":{\#(identity)}"#, #""sourceIPAddress":"\#(generator.pick(Self.addresses))""#,
      generator.chance(80)
        ? #""requestParameters":{"bucketName":"\#(generator.pick(Self.buckets))"}"# : nil,
      generator.chance(20) ? #""errorCode":"AccessDenied""# : nil,
      generator.chance(80) ? #""eventID":"\#(generator.number(in: 1...30))""# : nil,
      #""recipientAccountId":"111122223333""#, #""awsRegion":"eu-west-1""#,
    ]
    return "{" + members.compactMap(\.self).joined(separator: ",") + "}"
  }
}
