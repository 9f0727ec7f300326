/// A made-up record that shows whether a filter does what a monitoring control asks for.
struct ControlProbe: Hashable, Sendable {
  /// What a control says of the record.
  enum Wish: Hashable, Sendable {
    /// It must be caught.
    case wanted
    /// It must not: it is near the control's events, and none of them.
    case unwanted
    /// Filters may differ on it, as the benchmarks' own do.
    case either
  }

  /// What it is called in findings: the event's name, and what is special about it.
  let name: String
  let wish: Wish
  /// The record, as CloudTrail writes it to a log group.
  let record: String

  /// Creates a call of `event` at the service `source`.
  ///
  /// - Parameters:
  ///   - wish: What the control says of it.
  ///   - event: The event's name.
  ///   - source: The service, such as `s3`.
  ///   - note: What is special about it; nil: nothing.
  ///   - members: Members of the record in place of its usual ones, by key, in JSON.
  init(
    _ wish: Wish, _ event: String, of source: String, note: String? = nil,
    with members: [String: String] = [:]
  ) {
    name = event + (note.map { " (\($0))" } ?? "")
    self.wish = wish
    var all = Self.usual
    all["eventSource"] = "\"\(source).amazonaws.com\""
    all["eventName"] = "\"\(event)\""
    all.merge(members) { _, special in special }
    record =
      "{"
      + all.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }
      .joined(separator: ",") + "}"
  }

  /// Creates calls that are alike, one for each of `events`.
  static func calls(_ wish: Wish, of source: String, _ events: String) -> [ControlProbe] {
    events.split(whereSeparator: \.isWhitespace).map { ControlProbe(wish, String($0), of: source) }
  }

  /// A call by a user, who may make it (CloudTrail user guide: record contents).
  private static let usual = [
    "eventVersion": #""1.11""#,
    "userIdentity": #"""
    {"type":"IAMUser","principalId":"AIDACKCEVSQ6C2EXAMPLE","arn":"arn:aws:iam::111122223333:user/probe","accountId":"111122223333","userName":"probe"}
    """#,
    "eventTime": #""2026-01-01T00:00:00Z""#, "awsRegion": #""us-east-1""#,
    "sourceIPAddress": #""198.51.100.7""#, "userAgent": #""probe""#,
    "requestParameters": #"{"eventName":"none"}"#, "responseElements": "null",
    "requestID": #""00000000-0000-0000-0000-000000000001""#,
    "eventID": #""00000000-0000-0000-0000-000000000002""#, "readOnly": "false",
    "eventType": #""AwsApiCall""#, "managementEvent": "true",
    "recipientAccountId": #""111122223333""#, "eventCategory": #""Management""#,
  ]
}
