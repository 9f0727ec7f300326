/// The metric filters, alarms and trails of Terraform configuration in its JSON syntax.
struct TerraformConfiguration {
  private static let types = [
    TerraformResource.filterType, TerraformResource.alarmType, TerraformResource.compositeType,
    TerraformResource.trailType,
  ]

  /// The resources, as a state would have them as far as the configuration says.
  private(set) var resources: [TerraformResource] = []

  /// Reads `tree`; nil where it is no configuration with filters, alarms or trails.
  init?(_ tree: DocumentTree) {
    let blocks = TerraformResource.blocks(tree["resource"])
    var resolver = TerraformResolver(
      resources: Self.bodies(in: blocks), locals: Self.members(of: tree["locals"]))
    for block in blocks {
      for type in Self.types {
        let named = TerraformResource.blocks(block[type]).flatMap(\.members)
        resources += named.flatMap { name, bodies in
          TerraformResource.blocks(bodies).map { Self.resource(type, name, $0, &resolver) }
        }
      }
    }
    if resources.isEmpty { return nil }
  }

  /// What a resource is made several times by; nil: nothing.
  static func repetition(of body: DocumentTree) -> String? {
    ["for_each", "count"].first { TerraformResource.set(body[$0]) != nil }
  }

  /// The resources of all types, by type and name.
  private static func bodies(in blocks: [DocumentTree]) -> [String: [String: DocumentTree]] {
    blocks.flatMap(\.members).reduce(into: [:]) { bodies, typed in
      for (name, body) in members(of: typed.value) {
        bodies[typed.key, default: [:]][name] = TerraformResource.blocks(body).first
      }
    }
  }

  private static func members(of tree: DocumentTree?) -> [String: DocumentTree] {
    TerraformResource.blocks(tree).flatMap(\.members).reduce(into: [:]) { $0[$1.key] = $1.value }
  }

  private static func resource(
    _ type: String, _ name: String, _ body: DocumentTree, _ resolver: inout TerraformResolver
  ) -> TerraformResource {
    let address = "\(type).\(name)"
    if let reason = repetition(of: body) {
      var resource = TerraformResource(address: address, type: type, values: body)
      resource.obstacle = "\(reason), which makes several of it,"
      return resource
    }
    var values = resolver.resolved(body)
    // How many blocks are made, and of what, only a run knows.
    for block in TerraformResource.blocks(body["dynamic"]).flatMap(\.members) {
      values = values.setting(block.key, unknown: "\(address).\(block.key)")
    }
    return TerraformResource(address: address, type: type, values: values)
  }
}

extension DocumentTree {
  /// Returns the object with a member `key` of which only the `name` is known.
  fileprivate func setting(_ key: String, unknown name: String) -> DocumentTree {
    guard case .object(var members, let line) = self else { return self }
    members[key] = .unknown(DocumentText(unknown: name))
    return .object(members, line: line)
  }
}
