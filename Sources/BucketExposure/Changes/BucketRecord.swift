/// A record of a call on a bucket, and where each fact stands in it (section 3).
struct BucketRecord {
  private let record: RecordValue
  let call: BucketCall
  /// The call's parameters; null where the record has none.
  let parameters: RecordValue

  /// Takes a record; nil where its call changes nothing about a bucket.
  init?(_ record: RecordValue) {
    guard let source = record["eventSource"]?.text, BucketCall.isSource(source),
      let call = record["eventName"]?.text.flatMap(BucketCall.init)
    else { return nil }
    (self.record, self.call) = (record, call)
    parameters = record["requestParameters"] ?? .null
  }

  /// Whether CloudTrail left out parameters, since they were too long.
  var isCut: Bool { parameters["omitted"] == .bool(true) }

  /// Whether a new bucket may have another ownership than by default, which the record does not show.
  var hidesOwnership: Bool {
    let isNamed = parameters["x-amz-object-ownership"].map { $0 != .null } ?? isCut
    return call == .createBucket && isNamed && ObjectOwnership(parameters) == nil
  }

  /// Neither an error's code nor its message is there.
  var isDone: Bool {
    isAbsent(record["errorCode"]) && isAbsent(record["errorMessage"])
  }

  /// A list was to be set where lists do not count; another call's error of that name says nothing here.
  var isRefusedByOwnership: Bool {
    call == .putBucketAcl && record["errorCode"]?.text == "AccessControlListNotSupported"
  }

  private func isAbsent(_ error: RecordValue?) -> Bool {
    error == nil || error == .null || error == .text("")
  }

  /// The bucket's name: what was asked for, or else what the record says that it acted on.
  var bucket: String? {
    if let name = told(parameters["bucketName"]) { return name }
    guard let name = resource?["ARN"]?.text, let colon = name.lastIndex(of: ":") else { return nil }
    let bucket = name[colon...].dropFirst()
    return bucket.isEmpty ? nil : String(bucket)
  }

  /// The owner's account: as `resources` has it, which CreateBucket's record has not (recorded).
  var owner: String? { namedOwner ?? recipient }

  /// The owner's account where `resources` has it.
  var namedOwner: String? { told(resource?["accountId"]) }

  /// The account of a call on an account: who received the record, or else what the host's name begins with.
  var account: String? {
    recipient ?? hostAccount
  }

  /// Whether a call that has one name for both is on the block of an account: S3 Control's are, and have the
  /// account where S3's have the bucket (recorded).
  var isOfAccount: Bool {
    record["eventSource"]?.text?.hasPrefix("s3-control.") == true
      || bucket == nil && hostAccount != nil
  }

  private var recipient: String? { told(record["recipientAccountId"]) }

  private var resource: RecordValue? {
    record["resources"]?.elements.first { $0["type"]?.text == "AWS::S3::Bucket" }
  }

  /// The digits before `.s3-control.` of the host, which older records write in small letters.
  private var hostAccount: String? {
    guard let host = (parameters["Host"] ?? parameters["host"])?.text else { return nil }
    let labels = host.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
    guard labels.count > 1, labels[1].hasPrefix("s3-control") else { return nil }
    let digits = labels[0].utf8
    return digits.count == 12 && digits.allSatisfy { (48...57).contains($0) }
      ? String(labels[0]) : nil
  }

  private func told(_ value: RecordValue?) -> String? { value?.shownText }
}

extension BucketRecord {
  /// The milliseconds of the second in which the call ended, where the record has them (recorded).
  func milliseconds(of seconds: Int) -> Int? {
    guard case .number(let spelled)? = record["additionalEventData"]?["endTime"],
      let end = Int(spelled), end >= 0, end / 1000 == seconds
    else { return nil }
    return end % 1000
  }

  /// What the copies of this event in other accounts' trails have in common with it.
  var sharedEventID: String? { told(record["sharedEventID"]) }
}
