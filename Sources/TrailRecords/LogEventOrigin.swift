/// Where in CloudWatch Logs a log event was, as far as what it came in says so.
package struct LogEventOrigin: Equatable, Sendable {
  /// The account of its log group.
  package var account: [UInt8]?
  /// The region of its log group.
  package var region: [UInt8]?
  /// Its log group's name.
  package var logGroup: [UInt8]?

  /// Creates an origin.
  package init(account: [UInt8]? = nil, region: [UInt8]? = nil, logGroup: [UInt8]? = nil) {
    (self.account, self.region, self.logGroup) = (account, region, logGroup)
  }

  /// Whether nothing is known.
  var isNone: Bool { account == nil && region == nil && logGroup == nil }

  /// Returns this origin, and what it does not know from `other`.
  func filled(from other: LogEventOrigin) -> LogEventOrigin {
    LogEventOrigin(
      account: account ?? other.account, region: region ?? other.region,
      logGroup: logGroup ?? other.logGroup)
  }
}
