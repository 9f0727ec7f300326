/// Puts names in place of what is only known once a plan is applied.
struct TerraformUnknowns {
  /// Most bytes of a name, and of all in one plan; beyond them names are numbers, which are short.
  private static let lengthLimit = 4_096
  private static let totalLimit = 16 << 20
  /// What nobody sets, and AWS or the provider makes, or what is made of others.
  private static let made: Set<String> = {
    let members = [RequestTable.metricFilter, .metricAlarm, .compositeAlarm].flatMap(\.members)
    return Set(members.filter(\.isComputed).compactMap { $0.terraform?.last })
      .union(["id", "tags_all"])
  }()

  private var total = 0
  private var count = 0

  /// Returns the attributes `values` of the resource at `address` with a name in place of each that is true
  /// in `unknown`, as `after_unknown` has it, however deep.
  mutating func filled(
    _ values: DocumentTree, _ unknown: DocumentTree, of address: String
  ) -> DocumentTree {
    guard case .object(let unknowns, _) = unknown else { return values }
    let asked = unknowns.filter { !Self.made.contains($0.key) }
    return filled(values, .object(asked), [address])
  }

  private mutating func filled(
    _ value: DocumentTree, _ unknown: DocumentTree, _ path: [String]
  ) -> DocumentTree {
    switch (value, unknown) {
    case (_, .plain("true")): return .unknown(DocumentText(unknown: name(of: path)))
    case (.object, .object(let unknowns, _)), (.null, .object(let unknowns, _)):
      var members: [String: DocumentTree] = [:]
      if case .object(let known, _) = value { members = known }
      for (key, unknown) in unknowns {
        let filled = filled(members[key] ?? .null, unknown, path + [".", key])
        if !filled.isNull { members[key] = filled }
      }
      return members.isEmpty ? value : .object(members, line: value.line)
    case (.list, .list(let unknowns)), (.null, .list(let unknowns)):
      var items = value.items
      items += Array(repeating: .null, count: max(0, unknowns.count - items.count))
      for (index, unknown) in unknowns.enumerated() {
        items[index] = filled(items[index], unknown, path + ["[\(index)]"])
      }
      items.removeAll(where: \.isNull)
      return items.isEmpty ? value : .list(items)
    default: return value
    }
  }

  private mutating func name(of path: [String]) -> String {
    count += 1
    let length = path.reduce(0) { $0 + $1.utf8.count }
    if length <= Self.lengthLimit { total += length }
    let isShort = length <= Self.lengthLimit && total <= Self.totalLimit
    return isShort ? path.joined() : "unknown \(count)"
  }
}
