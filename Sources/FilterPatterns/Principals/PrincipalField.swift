/// Where the record of a call names who made it.
enum PrincipalField: CaseIterable {
  /// Who made the call.
  case caller
  /// The role or the user whose session made it.
  case issuer
  /// The service that made it for somebody.
  case service

  /// The field as patterns have it.
  var selector: String {
    switch self {
    case .caller: "$.userIdentity.arn"
    case .issuer: "$.userIdentity.sessionContext.sessionIssuer.arn"
    case .service: "$.userIdentity.invokedBy"
    }
  }

  /// The fields that may name `text`: an ARN has a colon or a slash, and a service's name neither, but a dot.
  static func fields(naming text: String) throws(ExceptedPrincipalError) -> [PrincipalField] {
    if text.utf8.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") }) {
      return isSession(text) ? [.caller] : [.caller, .issuer]
    }
    guard text.utf8.contains(UInt8(ascii: ".")) else {
      throw ExceptedPrincipalError(text: text, kind: .neither)
    }
    return [.service]
  }

  /// Whether an ARN can only be one that STS gives: what issues a session has one of IAM's.
  private static func isSession(_ text: String) -> Bool {
    let parts = text.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "arn" && !parts[1].contains("*") && parts[2] == "sts"
  }
}
