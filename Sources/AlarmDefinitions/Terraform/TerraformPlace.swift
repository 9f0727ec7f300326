/// Where a resource of a plan is: its module, its type and name, and which of several it is.
struct TerraformPlace: Hashable {
  /// Addresses longer than this are nobody's, and none is compared with others.
  private static let lengthLimit = 4_096

  /// The address of the module, such as `module.audit[0]`; empty: the root.
  let module: String
  let type: String
  let name: String
  /// Which one it is of those that `count` or `for_each` makes; nil: there is one.
  let index: TerraformReference.Step?

  /// Reads the place of the resource `tree` in the module at `module`; nil where it cannot be made out.
  init?(_ tree: DocumentTree, in module: String) {
    guard let type = tree["type"]?.spelling, let name = tree["name"]?.spelling else { return nil }
    switch tree["index"] {
    case .text(let key): index = .key(key)
    case .plain(let number): index = Int(number).map { .index($0) }
    default: index = nil
    }
    (self.module, self.type, self.name) = (module, type, name)
    if [module, type, name].contains(where: { $0.utf8.count > Self.lengthLimit }) { return nil }
  }

  private init(
    _ module: String, _ type: String, _ name: String, _ index: TerraformReference.Step?
  ) {
    (self.module, self.type, self.name, self.index) = (module, type, name, index)
  }

  /// Returns the place of a resource of the same module.
  func beside(
    _ type: String, _ name: String, _ index: TerraformReference.Step?
  ) -> TerraformPlace {
    TerraformPlace(module, type, name, index)
  }
}
