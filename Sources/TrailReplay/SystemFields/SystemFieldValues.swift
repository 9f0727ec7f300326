import MetricAlarms
import TrailRecords

/// What is known of a log event's system fields; nil where neither record nor input says.
///
/// What the input says of the log event counts most: a subscription's `extractedFields`, owner and
/// log group. After that the record's own `recipientAccountId` and `awsRegion` stand in (assumed:
/// a trail of several Regions, or of an organization, writes to a log group elsewhere).
struct SystemFieldValues: Sendable {
  /// The account.
  var account: [UInt8]?
  /// The Region.
  var region: [UInt8]?
  /// The log group's name.
  var sourceLog: [UInt8]?

  /// The value of one of them.
  subscript(field: SystemField) -> [UInt8]? {
    switch field {
    case .account: account
    case .region: region
    case .sourceLog: sourceLog
    }
  }

  /// The same, for a filter of a log group of that name: it stands in where the input names none.
  func filled(forFilterIn logGroup: String?) -> SystemFieldValues {
    var values = self
    values.sourceLog = sourceLog ?? logGroup.map { Array($0.utf8) }
    return values
  }
}
