extension RequestTable {
  /// Returns a request as the properties of a template's resource: every name begins with a capital letter, and
  /// texts by names are a list (aws-formats, section 1.4).
  func properties(of request: DocumentTree) -> DocumentTree {
    .object(
      request.members.reduce(into: [:]) { properties, member in
        properties[member.key.prefix(1).uppercased() + member.key.dropFirst()] =
          kind(of: member.key).map { Self.property($0, member.value) } ?? member.value
      })
  }

  private static func property(_ kind: Kind, _ value: DocumentTree) -> DocumentTree {
    switch (kind, value) {
    case (.list(let table), .list(let items)): .list(items.map(table.properties))
    case (.object(let table), .object): table.properties(of: value)
    case (.names, .object):
      .list(value.members.map { .object(["Key": .text($0.key), "Value": $0.value]) })
    default: value
    }
  }

  /// Returns the request that the properties of a template's resource make.
  func request(of properties: DocumentTree) -> DocumentTree {
    guard case .object(let members, let line) = properties else { return properties }
    return .object(
      members.reduce(into: [:]) { request, member in
        let name = apiName(of: member.key)
        request[name] = kind(of: name).map { Self.member($0, member.value) } ?? member.value
      }, line: line)
  }

  /// The API's name for a property: all of a request begin alike.
  private func apiName(of property: String) -> String {
    members.first?.name.first?.isLowercase == true
      ? property.prefix(1).lowercased() + property.dropFirst() : property
  }

  private static func member(_ kind: Kind, _ value: DocumentTree) -> DocumentTree {
    switch (kind, value) {
    case (.list(let table), .list(let items)): return .list(items.map(table.request))
    case (.object(let table), .object): return table.request(of: value)
    case (.names, .list(let items)):
      // Under a name that is not known nobody knows any of them.
      if let unknown = items.compactMap({ $0["Key"] ?? $0 }).first(where: \.isUnknown) {
        return unknown
      }
      return .object(
        items.reduce(into: [:]) { names, item in
          if let key = item["Key"]?.spelling { names[key] = item["Value"] ?? .null }
        })
    default: return value
    }
  }
}
