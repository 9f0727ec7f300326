/// A resource of a Terraform state or plan.
struct TerraformResource {
  /// Where it is in the configuration, such as `module.audit.aws_sns_topic.alarms`.
  let address: String
  /// Its type, such as `aws_cloudwatch_metric_alarm`.
  let type: String
  /// Its attributes; those that are only known once the plan is applied are names in angle brackets.
  let values: DocumentTree
  /// The line on which its attributes begin; nil where nothing says so.
  let line: Int?

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
    line = values.line ?? tree.line
    address = tree["address"]?.spelling ?? "\(type).\(tree["name"]?.spelling ?? "")"
    self.values = Self.filled(values, unknown ?? .null, address)
  }

  /// Returns `values` with a name in place of each that is unknown, however deep.
  private static func filled(
    _ values: DocumentTree, _ unknown: DocumentTree, _ address: String
  ) -> DocumentTree {
    switch (values, unknown) {
    case (_, .plain("true")): return .text("<\(address)>")
    case (.object(var members, let line), .object(let unknowns, _)):
      for (key, value) in unknowns {
        let filled = filled(members[key] ?? .null, value, "\(address).\(key)")
        if !filled.isNull { members[key] = filled }
      }
      return .object(members, line: line)
    case (.list, .list(let unknowns)), (.null, .list(let unknowns)):
      var items = values.items
      for (index, value) in unknowns.enumerated() {
        let item = items.indices.contains(index) ? items[index] : .null
        let filled = filled(item, value, address)
        if items.indices.contains(index) { items[index] = filled } else { items.append(filled) }
      }
      items.removeAll(where: \.isNull)
      return items.isEmpty ? values : .list(items)
    default: return values
    }
  }

  /// An attribute; nil where it is null or an empty text, which both mean that it is not set, or where it is
  /// only known once the plan is applied: most such are computed because nobody set them.
  subscript(key: String) -> DocumentTree? {
    name(key).flatMap { ($0.spelling ?? "").hasPrefix("<\(address).") ? nil : $0 }
  }

  /// The same for a name, which is known by its address until then.
  func name(_ key: String) -> DocumentTree? { Self.set(values[key]) }

  /// The same for values inside an attribute.
  static func set(_ value: DocumentTree?) -> DocumentTree? {
    switch value {
    case .text(""), .null, nil: nil
    case .list(let items) where items.isEmpty: nil
    case .object(let members, _) where members.isEmpty: nil
    case let value?: value
    }
  }

  /// What a configuration has it made several times by; nil: nothing.
  var repetition: String? { ["for_each", "count"].first { self[$0] != nil } }

  /// A number that means nothing when it is 0.
  func positive(_ key: String) -> DocumentTree? {
    self[key].flatMap { Double($0.spelling ?? "") == 0 ? nil : $0 }
  }
}
