/// What a document in an archive is, decided by the first telling key of its outermost object.
///
/// This is the one list of all shapes. What is known of each is in its own file of this folder, as a
/// `ShapeDescription`. The keys and their order are those of the CloudTrail format reference's
/// appendix, step 3.
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
  /// A case file that an earlier run wrote.
  case casePage
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

  /// What is known of the shape.
  var details: ShapeDescription {
    switch self {
    case .records: .records
    case .record: .record
    case .lookupEvents: .lookupEvents
    case .eventBridge: .eventBridge
    case .logsSubscription: .logsSubscription
    case .logEvents: .logEvents
    case .queryResults: .queryResults
    case .queryCell: .queryCell
    case .notification: .notification
    case .queueMessages: .queueMessages
    case .searchHit: .searchHit
    case .exportedLine: .exportedLine
    case .commaSeparated: .commaSeparated
    case .casePage: .casePage
    case .digest: .digest
    case .deliveryNotice: .deliveryNotice
    case .queryResultSignature: .queryResultSignature
    case .publicKeys: .publicKeys
    case .nulBytes: .nulBytes
    case .tailHeads: .tailHeads
    case .strayCommas: .strayCommas
    case .unknown: .unknown
    }
  }

  /// Where the record is in an object of the shape, or in an element of its list; nil: there is none.
  var wrapped: WrappedRecord? { Self.described[place].wrapped }

  /// What an object of the shape says of all elements of its list; nil: nothing.
  var envelope: ListEnvelope? { Self.described[place].envelope }

  /// What is asked for each record is taken from here, without a copy of all that is known.
  private static let described = allCases.map(\.details)

  /// The shape's place among all.
  ///
  /// It is asked for each wrapped record. Cases are compared as the bytes they are, with `==` only: `!=`
  /// compares raw values, which are texts. A few such comparisons cost less than hashing a text.
  private var place: Int {
    var place = 0
    while !(Self.inOrder[place] == self) { place += 1 }
    return place
  }

  private static let inOrder = allCases

  /// The shapes of which objects are known that no key gives away, and by what.
  static let signs: [(shape: DocumentShape, reading: FieldReading<Bool>)] = allCases.compactMap {
    shape in shape.details.signs.map { (shape: shape, reading: $0) }
  }

  /// True for what is no document, but left between documents.
  package var isNoise: Bool { details.isNoise }

  /// True for shapes that may hold records which are not read: leaving them out must be reported.
  package var holdsUnreadRecords: Bool { details.holdsUnreadRecords }

  /// True for what shows records that an earlier run read.
  package var showsReadRecords: Bool { details.showsReadRecords }

  /// True for shapes that others than CloudTrail fill as well.
  package var mayBeForeign: Bool { details.mayBeForeign }

  /// Documents of the shape that were passed over, as a message names them.
  package var title: String { details.title }

  package static func < (left: DocumentShape, right: DocumentShape) -> Bool {
    left.rawValue < right.rawValue
  }
}
