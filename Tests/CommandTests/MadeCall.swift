/// One record of an archive made for a test; unless changed, the default rule matches it.
struct MadeCall {
  var id: String?
  var time = "2026-03-02T14:02:11Z"
  var name = "PutBucketPolicy"
  var source = "s3.amazonaws.com"
  var account = "111122223333"
  var region = "eu-west-1"
  var bucket = "payroll-exports"
  var actor = "arn:aws:iam::111122223333:user/mallory"
  /// Further members of the request, as JSON text.
  var parameters: [String] = []
  /// Further members as JSON text, such as `"errorCode":"AccessDenied"`.
  var more: [String] = []

  init(_ id: String?) {
    self.id = id
  }

  /// Creates a call at `clock` (`14:02:11`) of 2026-03-02.
  init(_ id: String?, at clock: String) {
    self.init(id)
    time = "2026-03-02T\(clock)Z"
  }

  /// Returns the call under another event name.
  func named(_ name: String) -> MadeCall {
    var call = self
    call.name = name
    return call
  }

  /// Returns the call with another member, as JSON text.
  func with(_ member: String) -> MadeCall {
    var call = self
    call.more.append(member)
    return call
  }

  /// The record on one line; texts stand in it as they are, so that a test can spell escapes.
  var json: String {
    let members =
      [
        "\"eventVersion\":\"1.11\"",
        "\"userIdentity\":{\"type\":\"IAMUser\",\"arn\":\"\(actor)\"}",
        "\"eventTime\":\"\(time)\"", "\"eventSource\":\"\(source)\"", "\"eventName\":\"\(name)\"",
        "\"awsRegion\":\"\(region)\"", "\"sourceIPAddress\":\"198.51.100.7\"",
        "\"requestParameters\":{"
          + (["\"bucketName\":\"\(bucket)\""] + parameters).joined(separator: ",") + "}",
      ] + (id.map { ["\"eventID\":\"\($0)\""] } ?? [])
      + ["\"recipientAccountId\":\"\(account)\"", "\"eventCategory\":\"Management\""] + more
    return "{" + members.joined(separator: ",") + "}"
  }

  /// The bytes of `json`.
  var bytes: [UInt8] { Array(json.utf8) }
}
