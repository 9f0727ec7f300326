/// Why a record that was found takes no part in matching; the names are those of the summary.
public enum RecordRefusal: String, Sendable, CaseIterable, Comparable {
  /// An element of a list of records that is no JSON object.
  case notAnObject
  /// Longer than the limit on a record's size.
  case tooLarge
  /// More arrays and objects inside one another than are followed.
  case tooDeep
  /// A control character, such as NUL, inside a string.
  case controlCharacter
  /// An escape that JSON does not have.
  case badEscape
  /// Bytes that are not UTF-8 inside a string.
  case invalidUTF8
  /// Begun, but cut off or broken before its end; the rest of its file is lost with it.
  case broken
  /// In a string, and cut off or broken there; the rest of its file is not concerned.
  case brokenText
  /// A log event, or another in a list of such, that is no CloudTrail record.
  case otherEvent
  /// A CloudTrail Insights event: no API call.
  case insight
  /// A CloudTrail summary of data events: no API call.
  case aggregated
  /// A notice from S3 that a file was written, which only looks like a record.
  case notice
  /// Outside the times asked for.
  case otherTime
  /// Without a usable time, while only some times were asked for.
  case withoutTime
  /// Of an account not asked for.
  case otherAccount
  /// Of a Region not asked for.
  case otherRegion
  /// Larger than what CloudTrail sends to CloudWatch Logs, where only that takes part.
  case tooLargeForLogs

  /// True when the record is damaged, or asked for for all that is known, which shows in the exit status.
  public var isDamage: Bool {
    switch self {
    case .notAnObject, .tooLarge, .tooDeep, .controlCharacter, .badEscape, .invalidUTF8, .broken,
      .brokenText, .withoutTime:
      true
    case .otherEvent, .insight, .aggregated, .notice, .otherTime, .otherAccount, .otherRegion,
      .tooLargeForLogs:
      false
    }
  }

  /// Orders refusals by name, as the summary lists them.
  public static func < (left: RecordRefusal, right: RecordRefusal) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The refusal that a fault inside a string, or too deep nesting, leads to; nil for any other.
  init?(_ fault: JSONFault) {
    switch fault {
    case .controlCharacter: self = .controlCharacter
    case .badEscape: self = .badEscape
    case .invalidUTF8: self = .invalidUTF8
    case .tooDeep: self = .tooDeep
    case .unexpectedByte, .badNumber: return nil
    }
  }
}

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
