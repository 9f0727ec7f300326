/// A resource of a Terraform state or plan.
struct TerraformResource {
  /// Where it is in the configuration, such as `module.audit.aws_sns_topic.alarms`.
  let address: String
  /// Its type, such as `aws_cloudwatch_metric_alarm`.
  let type: String
  /// Its attributes; those that are only known once the plan is applied are names in angle brackets.
  let values: DocumentTree

  /// Reads the managed resource `tree`; nil where it is none.
  ///
  /// - Parameters:
  ///   - tree: Its object.
  ///   - values: Its attributes.
  ///   - unknown: The attributes that are not known yet, which are true here, as far as there are any.
  init?(_ tree: DocumentTree, values: DocumentTree?, unknown: DocumentTree? = nil) {
    guard tree["mode"]?.spelling ?? "managed" == "managed", let type = tree["type"]?.spelling,
      let values
    else { return nil }
    self.type = type
    address = tree["address"]?.spelling ?? "\(type).\(tree["name"]?.spelling ?? "")"
    self.values = Self.filled(values, unknown ?? .null, address)
  }

  /// Returns `values` with a name in place of each that is unknown.
  private static func filled(
    _ values: DocumentTree, _ unknown: DocumentTree, _ address: String
  ) -> DocumentTree {
    guard case .object(var members) = values else { return values }
    for (key, isUnknown) in unknown.members {
      let name = DocumentTree.text("<\(address).\(key)>")
      switch isUnknown {
      case .plain("true"): members[key] = name
      case .list(let items) where items.contains(.plain("true")):
        let known = (members[key]?.items ?? []).filter { $0 != .null }
        members[key] = .list(known + [name])
      default: break
      }
    }
    return .object(members)
  }

  /// An attribute; nil where it is null or an empty text, which both mean that it is not set.
  subscript(key: String) -> DocumentTree? { Self.set(values[key]) }

  /// The same for values inside an attribute.
  static func set(_ value: DocumentTree?) -> DocumentTree? {
    switch value {
    case .text(""), .list([]), .object([:]), .null, nil: nil
    case let value?: value
    }
  }

  /// A number that means nothing when it is 0.
  func positive(_ key: String) -> DocumentTree? {
    self[key].flatMap { Double($0.spelling ?? "") == 0 ? nil : $0 }
  }
}
