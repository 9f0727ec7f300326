/// Why what AWS says of a grant, or what a record says, can be read in two ways.
enum GrantDoubt: Sendable, Hashable {
  /// Rule P10.
  case nameWithoutAccount
  /// Rule P11.
  case swallowedAccount
  /// Rule P13.
  case organizationOfPath
  /// Rule P28, where that the key limits is assumed.
  case assumedKey(String)
  /// Rule P21.
  case joinedAddresses
  /// Rule P23, for keys of which it is not recorded.
  case negatedDeny(statement: String)
  /// Rule P24.
  case doubtfulDeny(statement: String)
  /// There are more Deny statements and names than are compared.
  case manyDenies
  /// Whose bucket it is is not known, so that its own account is not told from others.
  case unknownOwner

  var words: String {
    switch self {
    case .nameWithoutAccount: "whether an arn without an account limits is not documented"
    case .swallowedAccount:
      "whether an arn with a wildcard before its account limits is not documented"
    case .organizationOfPath: "whether a path below a fixed organization limits is not documented"
    case .assumedKey(let key): "whether \(key) limits is not documented"
    case .joinedAddresses: "the ranges together are broader than each may be"
    case .negatedDeny(let statement):
      "whether the deny of statement \(statement) limits is not documented"
    case .doubtfulDeny(let statement):
      "whether the deny of statement \(statement) leaves strangers out is not documented"
    case .manyDenies: "there are too many denies to compare"
    case .unknownOwner: "the bucket's own account is not known"
    }
  }
}
