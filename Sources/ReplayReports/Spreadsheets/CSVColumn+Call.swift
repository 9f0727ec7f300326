import TrailArchives
import TrailReplay

/// What a csv file has of a call, wherever it stands, as JSON lines have it.
extension CSVColumn<MatchedRecord> {
  /// When it was, and which call it was.
  static var event: [CSVColumn] {
    [
      CSVColumn("eventTime") { CSVCell(time: $0.eventTime) },
      CSVColumn("deliveryTime") { CSVCell(time: $0.deliveryTime) },
      CSVColumn("eventID") { CSVCell($0.eventID) },
      CSVColumn("eventSource") { CSVCell($0.eventSource) },
      CSVColumn("eventName") { CSVCell($0.eventName) },
    ]
  }

  /// What came of it, where, and whose call it was.
  static var caller: [CSVColumn] {
    [
      CSVColumn("errorCode") { CSVCell($0.errorCode) },
      CSVColumn("awsRegion") { CSVCell($0.awsRegion) },
      CSVColumn("recipientAccountId") { CSVCell($0.recipientAccountId) },
      CSVColumn("actor") { CSVCell($0.actor) },
      CSVColumn("sourceIPAddress") { CSVCell($0.sourceIPAddress) },
    ]
  }

  /// The bucket of the request.
  static var resource: [CSVColumn] { [CSVColumn("resource") { CSVCell($0.resource) }] }

  /// The place of its record, and how it came out.
  static var place: [CSVColumn] {
    [
      CSVColumn("file") { CSVCell($0.file.description) },
      CSVColumn("record") { CSVCell($0.record) },
      CSVColumn("outcome") { .own($0.outcome.rawValue) },
    ]
  }

  /// What it is about.
  static var target: [CSVColumn] {
    [
      CSVColumn("target.kind") { CSVCell($0.target?.kind.rawValue) },
      CSVColumn("target.name") { CSVCell($0.target?.name) },
    ]
  }

  /// With what it was made.
  static var tool: CSVColumn { CSVColumn("tool") { CSVCell($0.tool?.description) } }

  /// How the record says with what it was made, and by whom for whom.
  static var agent: [CSVColumn] {
    [
      CSVColumn("userAgent") { CSVCell($0.userAgent) },
      CSVColumn("invokedBy") { CSVCell($0.invokedBy) },
    ]
  }
}
