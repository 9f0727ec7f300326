/// The resources of a state as Terraform keeps it, in `terraform.tfstate` or wherever a backend has it.
struct TerraformState {
  /// The version that Terraform has written since 0.12.
  private static let version = "4"

  /// The managed resources.
  private(set) var resources: [TerraformResource] = []

  /// Reads `tree`; nil where it is no state, or one of another version.
  init?(_ tree: DocumentTree) {
    guard Self.isState(tree), tree["version"]?.spelling == Self.version else { return nil }
    for resource in tree["resources"]?.items ?? [] { add(resource) }
  }

  /// The version of a state that is not read; nil of one that is, and of anything else.
  static func unreadVersion(of tree: DocumentTree) -> String? {
    guard isState(tree), let version = tree["version"]?.spelling, version != Self.version else {
      return nil
    }
    return version
  }

  private static func isState(_ tree: DocumentTree) -> Bool {
    tree["version"]?.spelling.flatMap { Int($0) } != nil
      && (tree["terraform_version"] != nil || tree["lineage"] != nil)
      && (tree["resources"] != nil || tree["modules"] != nil)
  }

  private mutating func add(_ tree: DocumentTree) {
    guard tree["mode"]?.spelling == "managed", let type = tree["type"]?.spelling else { return }
    let parts = [tree["module"]?.spelling, type, tree["name"]?.spelling].compactMap(\.self)
    let head = parts.joined(separator: ".").prefix(TerraformResource.addressLimit)
    // What was replaced and is not yet deleted is deposed.
    for instance in tree["instances"]?.items ?? [] where instance["deposed"] == nil {
      let address = head + Self.suffix(instance["index_key"])
      var resource = TerraformResource(
        address: String(address), type: type, values: instance["attributes"] ?? .null)
      if instance["attributes"] == nil {
        resource.obstacle = "an instance whose attributes are flat, as before Terraform 0.12,"
      }
      resources.append(resource)
    }
  }

  /// What follows an address to say which one of several it is.
  private static func suffix(_ key: DocumentTree?) -> String {
    switch key {
    case .text(let text):
      "[\"\(text.replacing(#"\"#, with: #"\\"#).replacing("\"", with: #"\""#))\"]"
    case .plain(let number): "[\(number)]"
    default: ""
    }
  }
}
