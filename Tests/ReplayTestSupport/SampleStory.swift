/// What happens in the sample archive besides everyday calls.
enum SampleStory {
  /// The change that is delivered a second time, five minutes later.
  static let deliveredTwice = "14:59:56"

  /// Calls that look as if CIS 4.8's filter matched them, to whoever does not look closely.
  static let decoys = [
    SampleCall(
      "13:33:05", .ci, "logs.amazonaws.com PutMetricFilter",
      .texts([
        "logGroupName": "trail", "filterName": "S3BucketPolicyChanges",
        "filterPattern":
          "{ ($.eventSource = s3.amazonaws.com) && (($.eventName = PutBucketAcl) || "
          + "($.eventName = PutBucketPolicy) || ($.eventName = DeleteBucketPolicy)) }",
      ])),
    SampleCall(
      "13:20:41", .alice, "s3-outposts.amazonaws.com PutBucketPolicy",
      .texts(["bucket": "arn:aws:s3-outposts:eu-west-1:111122223333:outpost/op-1/bucket/edge"])),
    SampleCall(
      "15:41:09", .ci, "events.amazonaws.com TestEventPattern",
      [
        "eventPattern": "{\"detail\":{\"eventName\":[\"PutBucketPolicy\"]}}",
        "event": .texts(["eventSource": "s3.amazonaws.com", "eventName": "PutBucketPolicy"]),
      ]),
    guardRemoval,
    SampleCall("13:44:12", .alice, "s3.amazonaws.com PutBucketTagging", bucket("web-assets")),
  ]

  /// What other CIS controls would raise: sign-ins, policies, the trail itself, a key.
  static var suspicions: [SampleCall] {
    var failed = signIn("13:51:40", result: "Failure")
    failed.others.append(.init("errorMessage", "Failed authentication"))
    let success = signIn("13:52:18", result: "Success")
    var attach = SampleCall(
      "13:58:02", .mallory, "iam.amazonaws.com AttachUserPolicy",
      .texts(["userName": "mallory", "policyArn": "arn:aws:iam::aws:policy/AdministratorAccess"]))
    // Calls of IAM are recorded in us-east-1, whichever Region one works in.
    attach.place = SamplePlace(account: SamplePlace.ireland.account, region: "us-east-1")
    var stop = SampleCall(
      "14:57:33", .malloryAsAdmin, "cloudtrail.amazonaws.com StopLogging",
      .texts(["name": "management-events"]))
    stop.place = .virginia
    var key = SampleCall(
      "15:03:47", .malloryAsAdmin, "kms.amazonaws.com ScheduleKeyDeletion",
      ["keyId": "1234abcd-12ab-34cd-56ef-1234567890ab", "pendingWindowInDays": .number("7")])
    (key.place, key.isDenied) = (.virginia, true)
    return [failed, success, attach, stop, key]
  }

  private static func signIn(_ time: String, result: String) -> SampleCall {
    var call = SampleCall(time, .mallory, "signin.amazonaws.com ConsoleLogin")
    call.others = [
      .init("responseElements", .texts(["ConsoleLogin": result])),
      .init("additionalEventData", .texts(["MobileVersion": "No", "MFAUsed": "No"])),
    ]
    return call
  }

  /// Everyday calls: who, what, with what.
  static let everyday: [(SampleActor, String, ForgedValue)] = [
    (.alice, "s3.amazonaws.com ListBuckets", nil),
    (.alice, "s3.amazonaws.com GetBucketAcl", bucket("payroll-exports")),
    (.alice, "ec2.amazonaws.com DescribeInstances", ["maxResults": .number("100")]),
    (.ci, "sts.amazonaws.com GetCallerIdentity", nil),
    (.ci, "s3.amazonaws.com GetBucketPolicy", bucket("web-assets")),
    (.ci, "s3.amazonaws.com HeadBucket", bucket("web-assets")),
    (.ci, "ec2.amazonaws.com DescribeSecurityGroups", ["securityGroupIdSet": [:]]),
    (.auditor, "ec2.amazonaws.com DescribeVpcs", ["maxResults": .number("50")]),
    (.auditor, "config.amazonaws.com DescribeConfigurationRecorders", nil),
    (.auditor, "cloudtrail.amazonaws.com DescribeTrails", ["includeShadowTrails": false]),
    (.auditor, "kms.amazonaws.com ListKeys", nil),
    (.config, "s3.amazonaws.com GetBucketVersioning", bucket("backups-2026")),
    (.config, "sts.amazonaws.com AssumeRole", .texts(["roleSessionName": "AWSConfig-Describe"])),
  ]

  static func bucket(_ name: String) -> ForgedValue {
    .texts(["bucketName": name, "Host": "s3.eu-west-1.amazonaws.com"])
  }
}
