/// By what a bucket was opened.
public enum ExposureVia: String, Sendable, CaseIterable, Codable {
  /// Its bucket policy.
  case policy
  /// Its access control list.
  case acl
  /// A public access block, its own or the account's, that was put or removed.
  case block
  /// Its ownership controls, which decide whether access control lists count.
  case ownership
}

extension ExposureVia {
  /// What a kind of grant is called in reasons.
  var title: String { self == .policy ? "policy" : "access control list" }
}
