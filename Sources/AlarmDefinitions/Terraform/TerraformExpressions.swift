/// The expressions of a plan's configuration, by module and resource.
struct TerraformExpressions {
  private let root: DocumentTree
  /// Of each module that was asked for, by the calls that lead to it, the expressions of its resources by
  /// type and name.
  private var known: [[String]: [String: [String: DocumentTree]]] = [:]

  /// Reads the member `configuration` of a plan.
  init(_ configuration: DocumentTree?) {
    root = configuration?["root_module"] ?? .null
  }

  /// Returns the expressions of a resource's attributes; null where the configuration does not say.
  mutating func attributes(of place: TerraformPlace) -> DocumentTree {
    guard let calls = Self.calls(in: place.module) else { return .null }
    if known[calls] == nil { known[calls] = resources(in: calls) }
    return known[calls]?[place.type]?[place.name] ?? .null
  }

  private func resources(in calls: [String]) -> [String: [String: DocumentTree]] {
    let module = calls.reduce(root) { module, call in
      module["module_calls"]?[call]?["module"] ?? .null
    }
    return (module["resources"]?.items ?? []).reduce(into: [:]) { expressions, resource in
      guard resource["mode"]?.spelling == "managed", let type = resource["type"]?.spelling,
        let name = resource["name"]?.spelling
      else { return }
      expressions[type, default: [:]][name] = resource["expressions"]
    }
  }

  /// The names of the calls that lead to the module at `address`, whichever of its instances that is; nil
  /// where they cannot be made out.
  private static func calls(in address: String) -> [String]? {
    if address.isEmpty { return [] }
    guard let steps = TerraformReference(address)?.steps else { return nil }
    let names = steps.compactMap { step in
      if case .name(let name) = step { name } else { nil }
    }
    let words = stride(from: 0, to: names.count, by: 2)
    guard names.count.isMultiple(of: 2), words.allSatisfy({ names[$0] == "module" }) else {
      return nil
    }
    return words.map { names[$0 + 1] }
  }
}
