extension TerraformDocument {
  /// The trails of a plan, a state or a configuration, in the words of the API.
  static func trails(in tree: DocumentTree, at place: DefinitionPlace) -> [TrailFacts] {
    (resources(in: tree) ?? [])
      .filter { $0.type == TerraformResource.trailType && $0.obstacle == nil }
      .map { facts(of: $0, at: place.appending($0.address)) }
  }

  /// What a resource says of its trail: of what is not known it says nothing.
  private static func facts(
    of resource: TerraformResource, at place: DefinitionPlace
  ) -> TrailFacts {
    let identity = resource["arn"]?.spelling ?? resource["name"]?.spelling ?? resource.address
    var facts = TrailFacts(identity, at: place)
    facts.isMultiRegion = known("is_multi_region_trail", of: resource, at: place)
    facts.logGroup = known("cloud_watch_logs_group_arn", of: resource, at: place)
    facts.role = known("cloud_watch_logs_role_arn", of: resource, at: place)
    // The provider's default.
    facts.isLogging = known("enable_logging", of: resource, at: place, default: .plain("true"))
    let lists = ["event_selector", "advanced_event_selector"]
    guard !lists.contains(where: { resource.values[$0]?.hasUnknown == true }) else { return facts }
    facts.selectors = TrailFact(
      .list(TerraformResource.blocks(resource[lists[0]]).map(selector)),
      at: place.appending(lists[0]))
    facts.advancedSelectors = TrailFact(
      .list(TerraformResource.blocks(resource[lists[1]]).map(advancedSelector)),
      at: place.appending(lists[1]))
    facts.hasUsualSelectors = true
    return facts
  }

  /// An attribute; nil where it is not known.
  private static func known(
    _ key: String, of resource: TerraformResource, at place: DefinitionPlace,
    default value: DocumentTree = .null
  ) -> TrailFact? {
    let value = resource[key] ?? value
    return value.hasUnknown ? nil : TrailFact(value, at: place.appending(key))
  }

  private static func selector(_ tree: DocumentTree) -> DocumentTree {
    .object(of: [
      ("ReadWriteType", tree["read_write_type"] ?? .text("All")),
      ("IncludeManagementEvents", tree["include_management_events"] ?? .plain("true")),
      ("ExcludeManagementEventSources", tree["exclude_management_event_sources"]),
    ])
  }

  private static func advancedSelector(_ tree: DocumentTree) -> DocumentTree {
    let fields = TerraformResource.blocks(tree["field_selector"]).map { field in
      DocumentTree.object(of: [
        ("Field", field["field"]), ("Equals", set(field["equals"])),
        ("NotEquals", set(field["not_equals"])), ("StartsWith", set(field["starts_with"])),
        ("NotStartsWith", set(field["not_starts_with"])), ("EndsWith", set(field["ends_with"])),
        ("NotEndsWith", set(field["not_ends_with"])),
      ])
    }
    return .object(["FieldSelectors": .list(fields)])
  }

  private static func set(_ list: DocumentTree?) -> DocumentTree? { TerraformResource.set(list) }
}

extension DocumentTree {
  /// Whether the tree is not known, or some of what is in it.
  fileprivate var hasUnknown: Bool {
    switch self {
    case .object(let members, _): members.values.contains(where: \.hasUnknown)
    case .list(let items): items.contains(where: \.hasUnknown)
    case .unknown: true
    case .text, .plain, .null: false
    }
  }
}
