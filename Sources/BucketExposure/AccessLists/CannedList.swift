/// An access control list by its name (documented: "Canned ACL").
enum CannedList: String, CaseIterable {
  case `private`
  case publicRead = "public-read"
  case publicReadWrite = "public-read-write"
  case authenticatedRead = "authenticated-read"
  case awsExecRead = "aws-exec-read"
  case logDeliveryWrite = "log-delivery-write"
  case bucketOwnerRead = "bucket-owner-read"
  case bucketOwnerFullControl = "bucket-owner-full-control"

  /// What it grants besides full control to the owner.
  var grants: [AccessGrant] {
    let others: [(AccessPermission, AccessGrantee)] =
      switch self {
      case .private: []
      case .publicRead: [(.read, .everyone)]
      case .publicReadWrite: [(.read, .everyone), (.write, .everyone)]
      case .authenticatedRead: [(.read, .everyAccount)]
      case .awsExecRead: [(.read, .ec2)]
      case .logDeliveryWrite: [(.write, .logDelivery), (.readAcp, .logDelivery)]
      case .bucketOwnerRead: [(.read, .owner)]
      case .bucketOwnerFullControl: [(.fullControl, .owner)]
      }
    return others.map { AccessGrant(label: rawValue, permission: $0.0, grantee: $0.1) }
  }
}
