/// What a grant of an access control list allows.
enum AccessPermission: String, Sendable {
  case read = "READ"
  case write = "WRITE"
  case readAcp = "READ_ACP"
  case writeAcp = "WRITE_ACP"
  case fullControl = "FULL_CONTROL"

  /// The permission of a grant's header, such as `x-amz-grant-read-acp`.
  init?(header name: String) {
    let prefix = "x-amz-grant-"
    let name = name.lowercased().replacing("_", with: "-")
    guard name.hasPrefix(prefix) else { return nil }
    self.init(rawValue: name.dropFirst(prefix.count).uppercased().replacing("-", with: "_"))
  }

  /// What it lets somebody do with a bucket, or with an object (documented).
  ///
  /// Of a bucket READ lists keys, and reads no object; who may write the list can grant everything else.
  func access(toObject isObject: Bool) -> [GrantedAccess] {
    let reading: GrantedAccess = isObject ? .read : .list
    return switch self {
    case .read: [reading]
    case .write: [.write]
    case .readAcp: []
    case .writeAcp: [.administer]
    case .fullControl: isObject ? [.read, .administer] : [.list, .write, .administer]
    }
  }
}
