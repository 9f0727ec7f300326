/// The resources of a plan or a state as `terraform show -json` prints them (aws-formats, section 1.5).
struct TerraformPlan {
  /// Modules in modules; a stack of calls is no place for more.
  private static let depthLimit = 64
  /// The keys under which plans and states have resources.
  private static let keys = ["values", "planned_values", "resource_changes"]

  /// The managed resources that are there, or will be.
  private(set) var resources: [TerraformResource] = []
  /// Where each of them is, as far as that can be made out.
  private var places: [TerraformPlace?] = []
  private var unknowns = TerraformUnknowns()

  /// Reads `tree`; nil where it is neither.
  init?(_ tree: DocumentTree) {
    guard tree["format_version"] != nil, Self.keys.contains(where: { tree[$0] != nil }) else {
      return nil
    }
    let changes = tree["resource_changes"]?.items ?? []
    if let root = (tree["planned_values"] ?? tree["values"])?["root_module"] {
      collect(root, Self.unknown(in: changes), 0)
    } else {
      for change in changes {
        // What is deleted has nothing after the change.
        add(
          change, change["change"]?["after"], unknown: change["change"]?["after_unknown"],
          in: change["module_address"]?.spelling ?? "")
      }
    }
    if let configuration = tree["configuration"] { resolve(by: configuration) }
  }

  /// What is only known once a plan is applied, by the address of the resource.
  private static func unknown(in changes: [DocumentTree]) -> [String: DocumentTree] {
    changes.reduce(into: [:]) { unknown, change in
      guard let address = change["address"]?.spelling, change["deposed"] == nil else { return }
      unknown[address] = change["change"]?["after_unknown"]
    }
  }

  private mutating func collect(
    _ module: DocumentTree, _ unknown: [String: DocumentTree], _ depth: Int
  ) {
    guard depth < Self.depthLimit else { return }
    let address = module["address"]?.spelling ?? ""
    for resource in module["resources"]?.items ?? [] {
      let unknown = resource["address"]?.spelling.flatMap { unknown[$0] }
      add(resource, resource["values"], unknown: unknown, in: address)
    }
    for child in module["child_modules"]?.items ?? [] { collect(child, unknown, depth + 1) }
  }

  /// Adds a resource; what was replaced and is not yet deleted, which is deposed, is none.
  private mutating func add(
    _ tree: DocumentTree, _ values: DocumentTree?, unknown: DocumentTree?, in module: String
  ) {
    guard tree["mode"]?.spelling ?? "managed" == "managed", let type = tree["type"]?.spelling,
      tree["deposed"] == nil, tree["deposed_key"] == nil, let values
    else { return }
    let address = tree["address"]?.spelling ?? "\(type).\(tree["name"]?.spelling ?? "")"
    let filled = unknowns.filled(values, unknown ?? .null, of: address)
    resources.append(
      TerraformResource(address: address, type: type, values: filled))
    places.append(TerraformPlace(tree, in: module))
  }

  private mutating func resolve(by configuration: DocumentTree) {
    let values = zip(places, resources).reduce(into: [TerraformPlace: DocumentTree]()) {
      if let place = $1.0 { $0[place] = $1.1.values }
    }
    var references = TerraformPlanReferences(configuration: configuration, values: values)
    for (index, place) in places.enumerated() {
      guard let place else { continue }
      resources[index].values = references.resolved(resources[index].values, at: place)
    }
  }
}
