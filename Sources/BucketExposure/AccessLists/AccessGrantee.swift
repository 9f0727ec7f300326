/// Whom a grant of an access control list names.
enum AccessGrantee: Sendable, Hashable {
  /// Everybody, without an account (documented).
  case everyone
  /// Everybody who has an AWS account, whichever: as public (documented).
  case everyAccount
  /// The service that delivers server access logs: not public (recorded).
  case logDelivery
  /// EC2, which reads machine images: not public (documented).
  case ec2
  /// The bucket's owner.
  case owner
  /// A user by the canonical ID.
  case user(String)
  /// A user by e-mail address.
  case email(String)

  /// The group of a URI; nil where there is no such group.
  init?(group uri: String) {
    let groups: [(String, AccessGrantee)] = [
      ("/groups/global/AllUsers", .everyone),
      ("/groups/global/AuthenticatedUsers", .everyAccount),
      ("/groups/s3/LogDelivery", .logDelivery),
    ]
    guard let group = groups.first(where: { uri.hasSuffix($0.0) }) else { return nil }
    self = group.1
  }

  /// Reads the Grantee of a list's body; nil where it names nobody, or where that is not shown.
  init?(_ grantee: RecordValue) {
    if let uri = grantee["URI"]?.text {
      self.init(group: uri)
    } else if let id = grantee["ID"]?.shownText {
      self = .user(id)
    } else if let address = (grantee["EmailAddress"] ?? grantee["emailAddress"])?.shownText {
      self = .email(address)
    } else {
      return nil
    }
  }

  /// Reads one of the names in a grant's header, such as `uri="http://…"`; nil where it names nobody, or that is
  /// not shown.
  init?(header name: some StringProtocol) {
    let parts = name.split(separator: "=", maxSplits: 1).map { part in
      String(part.filter { !"\"' ".contains($0) })
    }
    guard parts.count == 2 else { return nil }
    let text = parts[1]
    if text.isEmpty || WithheldText.isWithheld(text) { return nil }
    switch parts[0].lowercased() {
    case "uri": self.init(group: text)
    case "id": self = .user(text)
    case "emailaddress": self = .email(text)
    default: return nil
    }
  }

  var words: String {
    switch self {
    case .everyone: "everyone"
    case .everyAccount: "everyone who has an aws account"
    case .logDelivery: "log delivery"
    case .ec2: "ec2"
    case .owner: "the bucket's owner"
    case .user(let id): "canonical user " + ReasonWords.short(id)
    case .email(let address): "the account of " + ReasonWords.short(address)
    }
  }
}
