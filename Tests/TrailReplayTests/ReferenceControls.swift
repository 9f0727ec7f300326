import Foundation
import ReplayTestSupport

/// The CIS controls written down once more, as plain questions to a Foundation dictionary.
enum ReferenceControls {
  /// Whether `record` matches the control with this number.
  static func matches(_ control: String, _ record: [String: Any]) -> Bool {
    let fields = ReferenceFields(record)
    switch control {
    case "4.1": return isUnauthorized(fields)
    case "4.2":
      return fields.text("eventName") == "ConsoleLogin"
        && fields.differs("additionalEventData.MFAUsed", from: "Yes")
    case "4.3":
      return fields.text("userIdentity.type") == "Root"
        && fields.value("userIdentity.invokedBy") == nil
        && fields.differs("eventType", from: "AwsServiceEvent")
    case "4.6":
      return fields.text("eventName") == "ConsoleLogin"
        && fields.text("errorMessage") == "Failed authentication"
    default:
      guard let rule = rules[control] else { return false }
      let isSource = rule.source.map { fields.text("eventSource") == $0 } ?? true
      return isSource && rule.names.contains(fields.text("eventName") ?? "")
    }
  }

  /// `&&` binds tighter than `||`, and 4.1 has no parentheses.
  private static func isUnauthorized(_ fields: ReferenceFields) -> Bool {
    let code = fields.text("errorCode") ?? ""
    return code.hasSuffix("UnauthorizedOperation")
      || code.hasPrefix("AccessDenied")
        && fields.differs("sourceIPAddress", from: "delivery.logs.amazonaws.com")
        && fields.differs("eventName", from: "HeadBucket")
  }

  private static func names(_ source: String, where holds: (String) -> Bool) -> Set<String> {
    Set(ForgedCall.watched.filter { $0.source == source && holds($0.name) }.map(\.name))
  }

  private static let ec2 = "ec2.amazonaws.com"

  private static let rules: [String: (source: String?, names: Set<String>)] = [
    "4.4": (nil, names("iam.amazonaws.com") { _ in true }),
    "4.5": (nil, names("cloudtrail.amazonaws.com") { _ in true }),
    "4.7": ("kms.amazonaws.com", names("kms.amazonaws.com") { _ in true }),
    "4.8": ("s3.amazonaws.com", names("s3.amazonaws.com") { _ in true }),
    "4.9": ("config.amazonaws.com", names("config.amazonaws.com") { _ in true }),
    "4.10": (nil, names(ec2) { $0.contains("SecurityGroup") }),
    "4.11": (nil, names(ec2) { $0.contains("NetworkAcl") }),
    "4.12": (nil, names(ec2) { $0.hasSuffix("Gateway") }),
    "4.13": (nil, names(ec2) { $0.contains("Route") }),
    "4.14": (nil, names(ec2) { $0.contains("Vpc") || $0.contains("ClassicLink") }),
    "4.15": (
      "organizations.amazonaws.com", names("organizations.amazonaws.com") { _ in true }
    ),
  ]
}

/// The fields of a record, found by following one key after another.
struct ReferenceFields {
  private let record: [String: Any]

  init(_ record: [String: Any]) {
    self.record = record
  }

  /// The value at a path with points between its keys; nil when there is none.
  func value(_ path: String) -> Any? {
    path.split(separator: ".").reduce(record as Any?) { value, key in
      (value as? [String: Any])?[String(key)]
    }
  }

  /// The text of a string.
  func text(_ path: String) -> String? { value(path) as? String }

  /// What `!=` means: a string or number that is something else.
  func differs(_ path: String, from text: String) -> Bool {
    switch value(path) {
    case let string as String: string != text
    case let number as NSNumber: String(cString: number.objCType) != "c"
    default: false
    }
  }
}
