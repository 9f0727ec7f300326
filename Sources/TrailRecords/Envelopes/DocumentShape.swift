/// What a document in an archive is, decided by the first telling key of its outermost object.
///
/// The keys and their order are those of the CloudTrail format reference's appendix, step 3.
package enum DocumentShape: String, Sendable, CaseIterable, Comparable {
  /// `{"Records":[…]}`, a delivery file's own shape.
  case records
  /// One record, as in JSON lines or a bare array.
  case record
  /// `lookup-events` output, whole or an element a line: records inside strings.
  case lookupEvents
  /// An EventBridge envelope: the record in `detail`.
  case eventBridge
  /// A CloudWatch Logs subscription envelope: records inside strings.
  case logsSubscription
  /// `filter-log-events` or `get-log-events` output: records inside strings.
  case logEvents
  /// `get-query-results` output, of Logs Insights or CloudTrail Lake: rows of cells, and records inside
  /// strings of some cells.
  case queryResults
  /// A cell of such a row.
  case queryCell
  /// An SNS message: an EventBridge envelope inside a string.
  case notification
  /// Messages of an SQS queue: likewise, or with an SNS message between them.
  case queueMessages
  /// An Elasticsearch or OpenSearch hit: the record in a string, or its source itself.
  case searchHit
  /// A line of a CloudWatch Logs export task: a time, and text.
  case exportedLine
  /// Comma-separated values: an Athena, CloudTrail Lake or Logs Insights result.
  case commaSeparated
  /// A digest file: what an archive's integrity is checked with.
  case digest
  /// CloudTrail's notice of new delivery files.
  case deliveryNotice
  /// A signature file of saved Lake query results.
  case queryResultSignature
  /// Saved `list-public-keys` output.
  case publicKeys
  /// NUL bytes where a document might begin.
  case nulBytes
  /// Lines in which `tail -F` names a file.
  case tailHeads
  /// Commas behind documents on lines of their own.
  case strayCommas
  /// JSON that no key gives away.
  case unknown

  /// True for what is no document, but left between documents.
  package var isNoise: Bool { self == .nulBytes || self == .tailHeads || self == .strayCommas }

  /// True for shapes that may hold records which are not read: leaving them out must be told.
  package var holdsUnreadRecords: Bool {
    switch self {
    case .lookupEvents, .searchHit, .commaSeparated, .nulBytes, .tailHeads, .strayCommas: true
    case .records, .record, .eventBridge, .logsSubscription, .logEvents, .exportedLine, .digest,
      .deliveryNotice, .queryResultSignature, .publicKeys, .unknown, .queryResults, .queryCell,
      .notification, .queueMessages:
      false
    }
  }

  /// True for shapes that others than CloudTrail fill as well.
  package var mayBeForeign: Bool {
    switch self {
    case .unknown, .exportedLine, .eventBridge, .notification, .queueMessages, .queryResults,
      .queryCell, .nulBytes, .tailHeads, .strayCommas:
      true
    default: false
    }
  }

  /// Documents of the shape that were passed over, as a message names them.
  package var title: String {
    switch self {
    case .records: "CloudTrail delivery files"
    case .record: "CloudTrail records"
    case .lookupEvents: "lookup-events elements without a record"
    case .eventBridge: "EventBridge events of other kinds"
    case .logsSubscription: "CloudWatch Logs control messages"
    case .logEvents: "CloudWatch Logs events"
    case .nulBytes: "NUL bytes"
    case .tailHeads: "heads of tail -F"
    case .strayCommas: "commas behind records"
    case .queryResults: "query results without whole records"
    case .queryCell: "cells of query results"
    case .notification: "SNS messages of other kinds"
    case .queueMessages: "SQS messages of other kinds"
    case .searchHit: "search engine hits without event.original"
    case .exportedLine: "exported log lines of other kinds"
    case .commaSeparated: "comma-separated values"
    case .digest: "CloudTrail digests"
    case .deliveryNotice: "CloudTrail delivery notices"
    case .queryResultSignature: "CloudTrail Lake signatures"
    case .publicKeys: "CloudTrail public keys"
    case .unknown: "JSON of another kind"
    }
  }

  package static func < (left: DocumentShape, right: DocumentShape) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A key of an outermost object that tells what the object is.
struct TellingKey: Equatable {
  let name: String
  let shape: DocumentShape
  /// Whether its value is the list of what the document holds.
  var opensList = false

  /// A key that tells nothing.
  static let nothing = TellingKey(name: "", shape: .unknown)

  /// Returns what a key tells; nil when it tells nothing.
  static func reading(_ key: some Collection<UInt8>) -> TellingKey? {
    all.first { $0.name.utf8.elementsEqual(key) }
  }

  private static let lists: [(String, DocumentShape)] = [
    ("Records", .records), ("Events", .lookupEvents), ("events", .logEvents),
    ("logEvents", .logsSubscription), ("hits", .searchHit),
    ("results", .queryResults), ("QueryResultRows", .queryResults), ("Messages", .queueMessages),
  ]

  private static let others: [(String, DocumentShape)] = [
    ("eventVersion", .record), ("eventName", .record), ("eventSource", .record),
    ("eventID", .record), ("eventTime", .record), ("userIdentity", .record),
    ("CloudTrailEvent", .lookupEvents), ("messageType", .logsSubscription),
    ("awslogs", .logsSubscription), ("detail-type", .eventBridge), ("digestEndTime", .digest),
    ("digestStartTime", .digest), ("s3ObjectKey", .deliveryNotice), ("_source", .searchHit),
    ("event.original", .searchHit), ("hashSignature", .queryResultSignature),
    ("TopicArn", .notification), ("PublicKeyList", .publicKeys), ("publicKeyList", .publicKeys),
  ]

  private static let all =
    lists.map { TellingKey(name: $0.0, shape: $0.1, opensList: true) }
    + others.map { TellingKey(name: $0.0, shape: $0.1) }
}
