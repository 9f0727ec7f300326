/// What happens to buckets in the sample archive: who could read which, from when on.
extension SampleStory {
  /// Calls that CIS 4.8's filter matches: two incidents, 53 minutes apart.
  ///
  /// In the first a bucket is opened to everybody, and stays open. The second is a burst across 15:00:00,
  /// where a 300-second window ends and the next begins; it opens another bucket to a foreign account.
  static var policyChanges: [SampleCall] {
    var denied = change("14:06:40", .ci, "PutBucketAcl acl", of: "payroll-exports")
    denied.add("x-amz-acl", "public-read")
    denied.isDenied = true
    var opened = change("14:02:11", .mallory, "PutBucketPolicy policy", of: "payroll-exports")
    opened.add("bucketPolicy", policy(of: "payroll-exports", ["*": ["s3:GetObject"]]))
    return [opened, denied] + burst
  }

  /// What CIS 4.8 does not watch: the guard that would have refused the first policy goes.
  static var guardRemoval: SampleCall {
    var call = change(
      "14:01:38", .mallory, "DeleteBucketPublicAccessBlock publicAccessBlock", of: "payroll-exports"
    )
    call.isPolicyChange = false
    return call
  }

  private static var burst: [SampleCall] {
    var shared = change("14:59:56", .malloryAsAdmin, "PutBucketPolicy policy", of: "audit-evidence")
    shared.add(
      "bucketPolicy",
      policy(
        of: "audit-evidence",
        ["arn:aws:iam::777788889999:root": ["s3:GetObject", "s3:ListBucket"]]))
    var delivery = change("15:00:04", .malloryAsAdmin, "PutBucketAcl acl", of: "audit-evidence")
    delivery.add("x-amz-acl", "log-delivery-write")
    let calls = [
      change("14:59:50", .malloryAsAdmin, "DeleteBucketPolicy policy", of: "audit-evidence"),
      shared, delivery,
      change("15:00:11", .malloryAsAdmin, "PutBucketCors cors", of: "audit-evidence"),
      change(
        "15:00:20", .malloryAsAdmin, "DeleteBucketReplication replication", of: "audit-evidence"),
    ]
    return calls.map { call in
      var call = call
      call.place = .virginia
      return call
    }
  }

  /// A call named "name sub-resource", as S3 writes it down.
  private static func change(
    _ time: String, _ actor: SampleActor, _ name: String, of bucket: String
  ) -> SampleCall {
    let words = name.split(separator: " ").map(String.init)
    var call = SampleCall(
      time, actor, "s3.amazonaws.com \(words[0])",
      .texts([
        "bucketName": bucket, "Host": "\(bucket).s3.eu-west-1.amazonaws.com", words[1]: "",
      ]))
    call.bucket = bucket
    call.isPolicyChange = true
    return call
  }

  /// A policy that allows each principal its actions.
  private static func policy(
    of bucket: String, _ grants: KeyValuePairs<String, [String]>
  ) -> ForgedValue {
    let statements = grants.map { principal, actions -> ForgedValue in
      [
        "Effect": "Allow", "Principal": principal == "*" ? "*" : ["AWS": .string(principal)],
        "Action": actions.count == 1
          ? .string(actions[0]) : .array(actions.map(ForgedValue.string)),
        "Resource": .array([
          .string("arn:aws:s3:::\(bucket)"), .string("arn:aws:s3:::\(bucket)/*"),
        ]),
      ]
    }
    return ["Version": "2012-10-17", "Statement": .array(statements)]
  }
}

extension SampleCall {
  /// Adds a member behind those of its request.
  fileprivate mutating func add(_ key: String, _ value: ForgedValue) {
    parameters = .object(parameters.members + [.init(key, value)])
  }
}
