import MetricAlarms

extension TerraformResource {
  /// Returns the resource as the API's request that makes it, the attributes by the names of `table`.
  func request(by table: RequestTable) -> DocumentTree { Self.request(of: values, by: table) }

  /// Whether no item of `metric_query` is the one to watch, nor one that is not known.
  ///
  /// `return_data` is false unless it is said otherwise, where the API has true.
  var returnsNothing: Bool {
    let items = Self.blocks(values["metric_query"])
    return !items.isEmpty
      && items.allSatisfy { item in
        guard case .object = item else { return false }
        return (item["return_data"] ?? .plain("false")).spelling.map { $0 != "true" } ?? false
      }
  }

  /// The blocks of an attribute: one that occurs once may be written without its list, and which there are
  /// may not be known.
  static func blocks(_ tree: DocumentTree?) -> [DocumentTree] {
    switch tree {
    case .list(let items): items
    case .object, .unknown: tree.map { [$0] } ?? []
    case .text, .plain, .null, nil: []
    }
  }

  private static func request(
    of attributes: DocumentTree, by table: RequestTable
  ) -> DocumentTree {
    guard case .object = attributes else { return attributes }
    return .object(
      of: table.members.map { ($0.name, value(of: $0, in: attributes)) }, line: attributes.line)
  }

  private static func value(
    of member: RequestTable.Member, in attributes: DocumentTree
  ) -> DocumentTree? {
    guard let path = member.terraform else { return nil }
    guard !path.isEmpty else { return set(converted(attributes, member.kind)) }
    let value = path.dropLast().reduce(attributes) { blocks($0[$1]).first ?? .null }
    // Of a block that is not known no attribute is.
    if case .unknown = value { return value }
    return path.last.flatMap { used(value[$0], as: member) }
  }

  /// The value of an attribute in the request; nil where it is not set.
  private static func used(
    _ value: DocumentTree?, as member: RequestTable.Member
  ) -> DocumentTree? {
    switch member.name {
    // An empty pattern matches everything.
    case "filterPattern": return value
    // The API's default is true.
    case "ReturnData": return set(value) ?? .plain("false")
    case "TreatMissingData": return set(value).map(policy)
    default: break
    }
    guard let value = set(value) else { return nil }
    if member.isUnsetAtZero, value.spelling.flatMap(Double.init) == 0 { return nil }
    return set(converted(value, member.kind))
  }

  /// The provider compares the policy without regard to case, and so must this.
  private static func policy(_ value: DocumentTree) -> DocumentTree {
    guard let text = value.spelling else { return value }
    let policy = MissingDataTreatment.allCases.map(\.rawValue)
      .first { $0.lowercased() == text.lowercased() }
    return .text(policy ?? text)
  }

  /// A value in the form that the API has for it; what is not known, or of another form, as it is.
  private static func converted(_ value: DocumentTree, _ kind: RequestTable.Kind) -> DocumentTree {
    switch (kind, value) {
    case (.texts, .list(let items)): .list(inOrder(items.filter { !$0.isNull }, by: \.words))
    case (.pairs, .object):
      .list(
        value.members.filter { !$0.value.isNull }.map { name, value in
          .object(["Name": .text(name), "Value": value])
        })
    case (.object(let table), .object): request(of: value, by: table)
    case (.object(let table), .list(let items)):
      items.first.map { request(of: $0, by: table) } ?? .null
    case (.list(let table), .object), (.list(let table), .list):
      .list(inOrder(blocks(value).map { request(of: $0, by: table) }) { $0["Id"]?.words })
    default: value
    }
  }

  /// Items of a set, whose order means nothing, in the order of a text of theirs.
  private static func inOrder(
    _ items: [DocumentTree], by words: (DocumentTree) -> DocumentText?
  ) -> [DocumentTree] {
    items.map { ($0, words($0)?.description ?? "") }.sorted { $0.1 < $1.1 }.map(\.0)
  }
}
