/// A call, or another event, by whomever: what its records have in common.
struct ProbeCall: Hashable, Sendable {
  /// The event's name.
  let event: String
  /// The service, such as `s3`.
  let service: String
  /// Members of the record in place of its usual ones, by key, in JSON; `userIdentity` wins over who calls.
  var members: [String: String] = [:]
  /// Who makes it, whatever the setting; nil: whoever makes it there.
  private(set) var actor: ProbeActor?

  /// Creates a call.
  init(event: String, service: String) { (self.event, self.service) = (event, service) }

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

  /// Returns the same, made by another from the same place.
  func by(_ actor: ProbeActor) -> ProbeCall {
    var call = self
    call.actor = actor
    return call
  }

  /// Whether it changes nothing, by its name.
  private var isRead: Bool {
    ["Describe", "Get", "List", "Lookup", "Head", "Decrypt"].contains(where: event.hasPrefix)
  }

  /// The record, as CloudTrail writes it to a log group (user guide: record contents).
  func record(in setting: ProbeSetting) -> String {
    let origin = setting.origin
    let variant = setting.variant
    let usual = [
      ("eventVersion", #""1.\#(["08", "09", "10", "11"][variant])""#),
      ("userIdentity", (actor ?? setting.actor).identity),
      ("eventTime", Self.times[variant]),
      ("eventSource", #""\#(service).amazonaws.com""#), ("eventName", #""\#(event)""#),
      ("awsRegion", #""\#(setting.region)""#), ("sourceIPAddress", #""\#(origin.address)""#),
      ("userAgent", #""\#(origin.program)""#),
      ("requestParameters", parameters(naming: setting.name)),
      ("responseElements", "null"),
      ("requestID", #""\#(variant)0000000-0000-0000-0000-000000000001""#),
      ("eventID", #""\#(variant)0000000-0000-0000-0000-000000000002""#), ("readOnly", "\(isRead)"),
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

  private static let times = [
    #""2023-11-02T01:07:59Z""#, #""2024-06-17T12:30:00Z""#, #""2025-02-28T23:45:10Z""#,
    #""2026-09-09T06:18:34Z""#,
  ]

  /// What calls of a service are mostly about.
  private func parameters(naming name: String) -> String {
    switch service {
    case "s3": #"{"bucketName":"\#(name)","Host":"\#(name).s3.amazonaws.com"}"#
    case "kms": #"{"keyId":"\#(name)"}"#
    case "cloudtrail": #"{"name":"\#(name)"}"#
    case "iam":
      #"{"policyName":"\#(name)","policyArn":"arn:aws:iam::111122223333:policy/\#(name)"}"#
    default: "null"
    }
  }
}
