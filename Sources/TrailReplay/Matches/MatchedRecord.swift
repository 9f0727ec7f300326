public import TrailArchives

/// What a report says of one matching record; absent facts are nil.
///
/// A class, although a plain value: the same match stands in several lists of an outcome, and there
/// may be very many of them.
public final class MatchedRecord: Sendable {
  /// The delivery file; `-` for standard input.
  public let file: ArchiveLocation
  /// Which record of its file it is, from 1.
  public let record: Int

  private let times: RecordTimes
  // Beside the times, where it takes up what they leave unused.
  private let filterNumber: Int32
  /// How the call came out.
  public let outcome: CallOutcome
  let texts: EvidenceTexts
  /// The record itself, as it was in its file; nil: it was not kept.
  let json: [UInt8]?

  /// Creates what is reported of a ledger's row, whose file is at `path`.
  init(
    of row: LedgerRow, in path: ArchiveLocation, _ texts: EvidenceTexts, json: [UInt8]? = nil
  ) {
    (filterNumber, times, outcome) = (Int32(row.filter), row.times, row.outcome)
    (file, record, self.texts, self.json) = (path, row.record, texts, json)
  }
}

extension MatchedRecord: Comparable, Hashable {
  /// Whether both are the same record of the same file, for the same filter and at the same time.
  public static func == (left: MatchedRecord, right: MatchedRecord) -> Bool {
    (left.record, left.filter, left.time) == (right.record, right.filter, right.time)
      && left.file == right.file && left.texts.eventIDPrecedes(right.texts) == nil
  }

  /// Feeds what makes two matches equal to `hasher`.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(file)
    hasher.combine(record)
    hasher.combine(filter)
  }

  /// Orders matches by time (none last), eventID (none first), file, record and filter.
  public static func < (left: MatchedRecord, right: MatchedRecord) -> Bool {
    let (leftTime, rightTime) = (left.time ?? .max, right.time ?? .max)
    if leftTime != rightTime { return leftTime < rightTime }
    if let precedes = left.texts.eventIDPrecedes(right.texts) { return precedes }
    if left.file != right.file { return left.file < right.file }
    return (left.record, left.filter) < (right.record, right.filter)
  }
}

extension MatchedRecord {
  /// Index of the filter in the plan.
  public var filter: Int { Int(filterNumber) }
  /// The time the chosen clock gives it, in seconds since the Unix epoch; nil: in no window.
  public var time: Int? { times.chosen }
  /// `eventTime` in seconds since the Unix epoch; nil when it is absent or no time can be read in it.
  public var eventTime: Int? { times.event }
  /// The minute in the delivery file's name, in seconds since the Unix epoch.
  public var deliveryTime: Int? { times.delivery }
  /// `eventID`.
  public var eventID: String? { self[.eventID] }
  /// `eventSource`.
  public var eventSource: String? { self[.eventSource] }
  /// `eventName`.
  public var eventName: String? { self[.eventName] }
  /// `errorCode`: set on most calls that were denied or failed; see `outcome`.
  public var errorCode: String? { self[.errorCode] }
  /// `awsRegion`.
  public var awsRegion: String? { self[.awsRegion] }
  /// `recipientAccountId`.
  public var recipientAccountId: String? { self[.recipientAccountId] }
  /// Who did it: `userIdentity.arn`, or else `userIdentity.type`.
  public var actor: String? { self[.actor] }
  /// `sourceIPAddress`, which may be a service's name.
  public var sourceIPAddress: String? { self[.sourceIPAddress] }
  /// The bucket: `requestParameters.bucketName`.
  public var resource: String? { self[.resource] }
  /// What the call is about, whatever its kind; nil where the record does not say.
  public var target: CallTarget? { texts.target }
  /// With what the call was made; nil where the record has neither `userAgent` nor an invoking service.
  public var tool: CallTool? { texts.tool }
  /// `userAgent`.
  public var userAgent: String? { self[.userAgent] }
  /// `userIdentity.invokedBy`: the service that made the call for somebody.
  public var invokedBy: String? { self[.invokedBy] }

  /// A text as bytes, which are compared as they are, whereas to `String` two spellings of one character are the same.
  package func utf8(of text: EvidenceTexts.Text) -> [UInt8]? { texts.utf8(of: text) }

  private subscript(text: EvidenceTexts.Text) -> String? { texts[text] }

  /// Whether both are of one event, for all that their times and eventIDs say.
  func repeats(_ other: MatchedRecord) -> Bool {
    time == other.time && texts.eventIDPrecedes(other.texts) == nil
      && texts.utf8(of: .eventID) != nil
  }
}
