/// What a JSON document in an archive is, decided by the first telling key of its outermost object.
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
  /// An Elasticsearch or OpenSearch hit.
  case searchHit
  /// A digest file: what an archive's integrity is checked with.
  case digest
  /// CloudTrail's notice of new delivery files.
  case deliveryNotice
  /// A signature file of saved Lake query results.
  case queryResultSignature
  /// Saved `list-public-keys` output.
  case publicKeys
  /// JSON that no key gives away.
  case unknown

  /// True for shapes that hold records this version does not read: leaving them out must be told.
  package var holdsUnreadRecords: Bool {
    switch self {
    case .lookupEvents, .eventBridge, .logsSubscription, .logEvents, .searchHit: true
    case .records, .record, .digest, .deliveryNotice, .queryResultSignature, .publicKeys, .unknown:
      false
    }
  }

  /// Documents of the shape, as a message names them.
  package var title: String {
    switch self {
    case .records: "CloudTrail delivery files"
    case .record: "CloudTrail records"
    case .lookupEvents: "lookup-events output"
    case .eventBridge: "EventBridge events"
    case .logsSubscription: "CloudWatch Logs subscription envelopes"
    case .logEvents: "CloudWatch Logs events"
    case .searchHit: "search engine hits"
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

  /// Returns the shape a key of the outermost object decides on, or nil when it decides nothing.
  static func decided(by key: some Collection<UInt8>) -> DocumentShape? {
    tellingKeys.first { $0.key.utf8.elementsEqual(key) }?.shape
  }

  private static let tellingKeys: [(key: String, shape: DocumentShape)] = [
    ("Records", .records), ("eventVersion", .record), ("eventName", .record),
    ("eventSource", .record), ("eventID", .record), ("eventTime", .record),
    ("userIdentity", .record), ("Events", .lookupEvents), ("CloudTrailEvent", .lookupEvents),
    ("events", .logEvents), ("logEvents", .logsSubscription), ("messageType", .logsSubscription),
    ("awslogs", .logsSubscription), ("detail-type", .eventBridge), ("digestEndTime", .digest),
    ("digestStartTime", .digest), ("s3ObjectKey", .deliveryNotice), ("_source", .searchHit),
    ("hits", .searchHit), ("hashSignature", .queryResultSignature), ("PublicKeyList", .publicKeys),
    ("publicKeyList", .publicKeys),
  ]
}
