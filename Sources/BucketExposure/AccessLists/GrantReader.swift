/// Reads grants from a call's parameters, wherever CloudTrail puts them.
///
/// XML that was made JSON has an object where there is one grant; headers are a text, or in older records a list
/// of texts.
struct GrantReader {
  private(set) var grants: [AccessGrant] = []
  /// The first that cannot be read.
  private(set) var unreadable: String?

  /// Nil where there is no list at all.
  static func read(_ parameters: RecordValue) -> GrantReader? {
    var reader = GrantReader()
    let found = [
      reader.addBody(parameters), reader.addCanned(parameters), reader.addHeaders(parameters),
      parameters["AccessControlList"].map { reader.addHeaders($0) } ?? false,
    ]
    return found.contains(true) ? reader : nil
  }

  private mutating func addBody(_ parameters: RecordValue) -> Bool {
    guard let list = parameters["AccessControlPolicy"]?["AccessControlList"] else { return false }
    if case .text(let text) = list { return text.isEmpty }
    guard case .object = list else { return list == .null }
    let written = list["Grant"]?.elements ?? []
    // A list without grants is an empty text; an object without them was cut.
    if written.isEmpty || list["omitted"] == .bool(true) {
      unreadable = unreadable ?? "AccessControlList"
    }
    for (index, grant) in written.enumerated() {
      let permission = (grant["Permission"] ?? grant["permission"])?.text
      add(
        permission.flatMap(AccessPermission.init(rawValue:)),
        grant["Grantee"].flatMap(AccessGrantee.init), label: String(index + 1))
    }
    return true
  }

  private mutating func addCanned(_ parameters: RecordValue) -> Bool {
    guard let value = parameters["x-amz-acl"] ?? parameters["x_amz_acl"] else { return false }
    if let list = value.text.flatMap(CannedList.init(rawValue:)) {
      grants += list.grants
    } else {
      unreadable = unreadable ?? "x-amz-acl"
    }
    return true
  }

  private mutating func addHeaders(_ holder: RecordValue) -> Bool {
    guard case .object(let members) = holder else { return false }
    var isFound = false
    for member in members {
      guard let permission = AccessPermission(header: member.key) else { continue }
      isFound = true
      let names = member.value.elements.flatMap { $0.text?.split(separator: ",") ?? [""] }
      for name in names.isEmpty ? [""] : names {
        let label = member.key.replacing("_", with: "-")
        add(permission, AccessGrantee(header: name), label: label)
      }
    }
    return isFound
  }

  private mutating func add(
    _ permission: AccessPermission?, _ grantee: AccessGrantee?, label: String
  ) {
    if let permission, let grantee {
      grants.append(AccessGrant(label: label, permission: permission, grantee: grantee))
    } else {
      unreadable = unreadable ?? label
    }
  }
}
