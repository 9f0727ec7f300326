public import TrailArchives

/// What a report tells of one matching record; absent facts are nil.
///
/// A class, although a plain value: the same match stands in several lists of an outcome, and there
/// may be very many of them.
public final class MatchedRecord: Sendable {
  /// Index of the filter in the plan.
  public let filter: Int
  /// The time the chosen clock gives it, in seconds since the Unix epoch; nil: in no window.
  public let time: Int?
  /// `eventTime` in seconds since the Unix epoch; nil when absent or no RFC 3339 time.
  public let eventTime: Int?
  /// The minute in the delivery file's name, in seconds since the Unix epoch.
  public let deliveryTime: Int?
  /// `eventID`.
  public let eventID: String?
  /// `eventSource`.
  public let eventSource: String?
  /// `eventName`.
  public let eventName: String?
  /// `errorCode`: set when the call was denied or failed.
  public let errorCode: String?
  /// `awsRegion`.
  public let awsRegion: String?
  /// `recipientAccountId`.
  public let recipientAccountId: String?
  /// Who did it: `userIdentity.arn`, or else `userIdentity.type`.
  public let actor: String?
  /// `sourceIPAddress`, which may be a service's name.
  public let sourceIPAddress: String?
  /// The bucket: `requestParameters.bucketName`.
  public let resource: String?
  /// The delivery file; `-` for standard input.
  public let file: ArchivePath
  /// Which record of its file it is, from 1.
  public let record: Int

  init(_ match: FoundMatch, filter: Int, facts: EvidenceReader.Facts) {
    self.filter = filter
    (time, eventTime) = (match.times.chosen, match.times.event)
    deliveryTime = match.times.delivery
    eventID = facts[.eventID]
    eventSource = facts[.eventSource]
    eventName = facts[.eventName]
    errorCode = facts[.errorCode]
    awsRegion = facts[.region]
    recipientAccountId = facts[.account]
    actor = facts[.actorARN] ?? facts[.actorType]
    sourceIPAddress = facts[.sourceIPAddress]
    resource = facts[.bucket]
    file = match.path
    record = match.record
  }
}

extension MatchedRecord: Comparable, Hashable {
  /// Whether both are the same record of the same file, for the same filter and at the same time.
  public static func == (left: MatchedRecord, right: MatchedRecord) -> Bool {
    (left.record, left.filter, left.time) == (right.record, right.filter, right.time)
      && left.file == right.file && left.eventID == right.eventID
  }

  /// Feeds what makes two matches equal to `hasher`.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(file)
    hasher.combine(record)
    hasher.combine(filter)
  }

  /// Orders matches by time (none last), eventID, file, record and filter.
  public static func < (left: MatchedRecord, right: MatchedRecord) -> Bool {
    let (leftTime, rightTime) = (left.time ?? .max, right.time ?? .max)
    if leftTime != rightTime { return leftTime < rightTime }
    let (leftID, rightID) = (left.eventID ?? "", right.eventID ?? "")
    if leftID != rightID { return leftID < rightID }
    if left.file != right.file { return left.file < right.file }
    return (left.record, left.filter) < (right.record, right.filter)
  }
}
