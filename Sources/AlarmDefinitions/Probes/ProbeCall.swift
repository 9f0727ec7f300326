/// A call, or another event, by whomever: what its records have in common.
struct ProbeCall: Hashable, Sendable {
  /// The event's name.
  let event: String
  /// The service, such as `s3`.
  let service: String
  /// Members of the record in place of its usual ones, by key, in JSON; `userIdentity` wins over who calls.
  var members: [String: String] = [:]

  /// Creates calls that are alike, one for each of `events`.
  static func calls(of service: String, _ events: String) -> [ProbeCall] {
    events.split(whereSeparator: \.isWhitespace).map {
      ProbeCall(event: String($0), service: service)
    }
  }

  /// Returns the same with other members.
  func with(_ members: [String: String]) -> ProbeCall {
    var call = self
    call.members.merge(members) { _, new in new }
    return call
  }

  /// Whether it changes nothing, by its name.
  private var isRead: Bool {
    ["Describe", "Get", "List", "Lookup", "Head", "Decrypt"].contains(where: event.hasPrefix)
  }

  /// The record, as CloudTrail writes it to a log group (user guide: record contents).
  func record(in setting: ProbeSetting) -> String {
    let origin = setting.actor.origin
    let usual = [
      ("eventVersion", #""1.11""#), ("userIdentity", setting.actor.identity),
      ("eventTime", #""2026-01-01T00:00:00Z""#),
      ("eventSource", #""\#(service).amazonaws.com""#), ("eventName", #""\#(event)""#),
      ("awsRegion", #""\#(setting.region)""#), ("sourceIPAddress", #""\#(origin.address)""#),
      ("userAgent", #""\#(origin.program)""#), ("requestParameters", Self.parameters(of: service)),
      ("responseElements", "null"), ("requestID", #""00000000-0000-0000-0000-000000000001""#),
      ("eventID", #""00000000-0000-0000-0000-000000000002""#), ("readOnly", "\(isRead)"),
      ("eventType", #""AwsApiCall""#), ("managementEvent", "true"),
      ("recipientAccountId", #""111122223333""#), ("eventCategory", #""Management""#),
    ]
    var others = members
    var text = ""
    for (key, value) in usual {
      text += text.isEmpty ? "{\"" : ",\""
      text += key + "\":" + (others.removeValue(forKey: key) ?? value)
    }
    for (key, value) in others.sorted(by: { $0.key < $1.key }) {
      text += ",\"" + key + "\":" + value
    }
    return text + "}"
  }

  /// What calls of a service are mostly about.
  private static func parameters(of service: String) -> String {
    switch service {
    case "s3": #"{"bucketName":"probes","Host":"probes.s3.amazonaws.com"}"#
    case "kms": #"{"keyId":"1234abcd-12ab-34cd-56ef-1234567890ab"}"#
    case "cloudtrail": #"{"name":"probes"}"#
    case "iam": #"{"policyName":"probes","policyArn":"arn:aws:iam::111122223333:policy/probes"}"#
    default: "null"
    }
  }
}
