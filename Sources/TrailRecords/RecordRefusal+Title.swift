extension RecordRefusal {
  /// The refusal as a message words it.
  public var title: String {
    switch self {
    case .notAnObject: "not a JSON object"
    case .tooLarge: "larger than the limit on a record's size"
    case .tooDeep: "nested deeper than \(RecordScanner.depthLimit) levels"
    case .controlCharacter: "a control character inside a string"
    case .badEscape: "an escape that JSON does not have"
    case .invalidUTF8: "text that is not UTF-8"
    case .broken: "cut off or broken before its end"
    case .brokenText: "a string that should be a record, and is none"
    case .otherEvent: "an event of another kind"
    case .insight: "a CloudTrail Insights event"
    case .aggregated: "a summary of data events"
    case .notice: "a notice of S3, SNS, SQS or another service"
    case .otherTime: "outside the times asked for"
    case .withoutTime: "without a time that can be compared"
    case .otherAccount: "of another account"
    case .otherRegion: "of another Region"
    case .tooLargeForLogs: "larger than what reaches CloudWatch Logs"
    }
  }
}
