/// One grant of an access control list.
struct AccessGrant: Sendable, Hashable {
  /// Its number from 1 in the list's body, the canned list, or the header.
  let label: String
  let permission: AccessPermission
  let grantee: AccessGrantee

  /// The same grant, where its grantee turns out to be the bucket's owner.
  var toOwner: AccessGrant { AccessGrant(label: label, permission: permission, grantee: .owner) }

  var words: String { "\(permission.rawValue) to \(grantee.words)" }
}
