import BucketExposure
import TrailRecords

/// A successful read of something in a bucket by somebody of another account than the bucket's, or of none.
struct StrangerRead {
  let group: BucketReads.Group
  /// Which event it is; nil: it is told from no other.
  ///
  /// Copies of an event in several accounts' trails share theirs.
  let identity: EventIdentity?
  /// What it returned.
  let bytes: Int
  let address: String?

  /// Reads it from a record; nil: it is none.
  ///
  /// Anonymous callers have the account `ANONYMOUS_PRINCIPAL` (documented), or none (assumed). AWS services
  /// that call by themselves have none, either, and are no strangers.
  init?(record: Span<UInt8>, at time: Int?) {
    guard let value = RecordValue(json: record), let time,
      let bucket = value["requestParameters"]?["bucketName"]?.text,
      value["errorCode"]?.text?.isEmpty ?? true, value["errorMessage"]?.text?.isEmpty ?? true,
      let recipient = value["recipientAccountId"]?.text
    else { return nil }
    let resources = value["resources"]?.elements ?? []
    let owner =
      resources.first { $0["type"]?.text == "AWS::S3::Bucket" }?["accountId"]?.text ?? recipient
    let caller = value["userIdentity"]
    let account = caller?["accountId"]?.text.flatMap { Self.anonymous.contains($0) ? nil : $0 }
    guard account != owner, caller?["type"]?.text != "AWSService" else { return nil }
    group = BucketReads.Group(
      bucket: bucket, owner: owner, account: account, minute: time - (time % 60 + 60) % 60)
    identity = Self.identity(of: value, at: time)
    bytes = max(0, value["additionalEventData"]?["bytesTransferredOut"]?.whole ?? 0)
    address = value["sourceIPAddress"]?.text
  }

  /// What stands in the place of the account of callers who have none.
  private static let anonymous = ["", "ANONYMOUS_PRINCIPAL", "anonymous"]

  private static func identity(of value: RecordValue, at time: Int) -> EventIdentity? {
    let shared = value["sharedEventID"]?.text
    guard let id = shared ?? value["eventID"]?.text else { return nil }
    let account = shared == nil ? value["recipientAccountId"]?.text : nil
    return EventIdentity([account.map { Array($0.utf8) }, Array(id.utf8)], at: time)
  }
}

extension RecordValue {
  /// A whole number; fractions, as some exports have them, are cut off.
  fileprivate var whole: Int? {
    guard case .number(let text) = self else { return nil }
    return Int(text) ?? Double(text).flatMap { Int(exactly: $0.rounded(.towardZero)) }
  }
}
