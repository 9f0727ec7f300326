/// What is known of a record besides its own text: from what it came in, or from a file's name.
package struct RecordContext: Equatable, Sendable {
  /// When CloudWatch Logs or EventBridge had it, in seconds since the Unix epoch.
  package var deliveryTime: Int?
  /// The account whose trail, log group or event bus it came from.
  package var account: [UInt8]?
  /// The region it came from.
  package var region: [UInt8]?
  /// What it came in says of the log event it was.
  package var logEvent: LogEventOrigin

  /// Nothing besides the record.
  package static let none = RecordContext()

  /// Creates a context.
  package init(
    deliveryTime: Int? = nil, account: [UInt8]? = nil, region: [UInt8]? = nil,
    logEvent: LogEventOrigin = LogEventOrigin()
  ) {
    self.deliveryTime = deliveryTime
    self.account = account
    self.region = region
    self.logEvent = logEvent
  }

  /// Whether nothing is known.
  package var isNone: Bool {
    deliveryTime == nil && account == nil && region == nil && logEvent.isNone
  }

  /// Returns this context, and what it does not know from `other`.
  package func filled(from other: RecordContext) -> RecordContext {
    RecordContext(
      deliveryTime: deliveryTime ?? other.deliveryTime, account: account ?? other.account,
      region: region ?? other.region, logEvent: logEvent.filled(from: other.logEvent))
  }

  /// Reads account and region from a log stream's name: `<account>_CloudTrail_<region>`, with `_<n>`
  /// behind it at high volume, and the organization before it (CloudTrail User Guide).
  package init(logStream name: [UInt8]) {
    self.init()
    let parts = name.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
    guard let mark = parts.firstIndex(where: { $0.elementsEqual("CloudTrail".utf8) }),
      mark > 0, mark + 1 < parts.count
    else { return }
    account = Array(parts[mark - 1])
    region = Array(parts[mark + 1])
  }
}
