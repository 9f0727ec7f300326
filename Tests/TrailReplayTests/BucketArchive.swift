import TrailReplay

/// Records of calls about buckets, as JSON texts, all of 2 March 2026 and of one account's trail.
enum BucketArchive {
  /// A change by mallory; `parameters` are further members of its request.
  static func change(
    _ clock: String, _ name: String, _ parameters: String = "", of bucket: String = "payroll",
    id: String? = nil, more: String = ""
  ) -> String {
    record(
      clock, name, #""bucketName":"\#(bucket)"\#(parameters.isEmpty ? "" : "," + parameters)"#,
      caller: #"{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/mallory"}"#,
      id: id ?? clock + name, more: more)
  }

  /// A read of the bucket by somebody of `account`; nil: by an AWS service.
  static func read(
    _ clock: String, by account: String?, from address: String = "203.0.113.5", bytes: Int = 100,
    id: String? = nil, more: String = ""
  ) -> String {
    let caller =
      account.map { #"{"type":"AWSAccount","accountId":"\#($0)"}"# }
      ?? #"{"type":"AWSService","invokedBy":"cloudfront.amazonaws.com"}"#
    return record(
      clock, "GetObject", #""bucketName":"payroll","key":"may.csv""#, caller: caller,
      id: id ?? "\(clock) \(account ?? "") \(address)",
      more:
        #","sourceIPAddress":"\#(address)","additionalEventData":{"bytesTransferredOut":\#(bytes)}"#
        + more)
  }

  /// A policy that lets everybody read.
  static let publicPolicy = policy(#""*""#)

  /// A policy that lets a principal, as JSON, read.
  static func policy(_ principal: String) -> String {
    #""bucketPolicy":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":\#(principal),"#
      + #""Action":"s3:GetObject","Resource":"arn:aws:s3:::payroll/*"}]}"#
  }

  private static func record(
    _ clock: String, _ name: String, _ parameters: String, caller: String, id: String, more: String
  ) -> String {
    #"{"eventVersion":"1.11","eventID":"\#(id)","eventTime":"2026-03-02T\#(clock)Z","#
      + #""eventSource":"s3.amazonaws.com","eventName":"\#(name)","userIdentity":\#(caller),"#
      + #""requestParameters":{\#(parameters)},"recipientAccountId":"111122223333","#
      + #""resources":[{"type":"AWS::S3::Bucket","accountId":"111122223333"}]\#(more)}"#
  }

  /// What CIS 4.8's plan finds in files of these records.
  static func outcome(
    of files: [[String]], change: (inout ReplayPlan) -> Void = { _ in }
  ) throws -> ReplayOutcome {
    let archive = try SmallArchive(files)
    var plan = BuiltInPlan.bucketChanges(duplicates: .drop)
    plan.followsBuckets = true
    change(&plan)
    return Replay(plan).run(over: archive.inputs)
  }
}
