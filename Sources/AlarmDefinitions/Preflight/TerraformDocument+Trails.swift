extension TerraformDocument {
  /// The trails of a state or a plan, in the words of the API.
  static func trails(in tree: DocumentTree, at place: DefinitionPlace) -> [TrailFacts] {
    resources(in: tree).filter { $0.type == "aws_cloudtrail" }.map { resource in
      let place = place.appending(resource.address)
      let identity = resource["arn"]?.spelling ?? resource["name"]?.spelling ?? resource.address
      var facts = TrailFacts(identity, at: place)
      facts.isMultiRegion = fact("is_multi_region_trail", of: resource, at: place)
      facts.logGroup = fact("cloud_watch_logs_group_arn", of: resource, at: place)
      facts.role = fact("cloud_watch_logs_role_arn", of: resource, at: place)
      // The provider's default.
      facts.isLogging = TrailFact(
        resource["enable_logging"] ?? .plain("true"), at: place.appending("enable_logging"))
      facts.selectors = TrailFact(
        .list((resource["event_selector"]?.items ?? []).map(selector)),
        at: place.appending("event_selector"))
      facts.advancedSelectors = TrailFact(
        .list((resource["advanced_event_selector"]?.items ?? []).map(advancedSelector)),
        at: place.appending("advanced_event_selector"))
      facts.hasUsualSelectors = true
      return facts
    }
  }

  private static func fact(
    _ key: String, of resource: TerraformResource, at place: DefinitionPlace
  ) -> TrailFact {
    TrailFact(resource.name(key) ?? .null, at: place.appending(key))
  }

  private static func selector(_ tree: DocumentTree) -> DocumentTree {
    .object(of: [
      ("ReadWriteType", tree["read_write_type"] ?? .text("All")),
      ("IncludeManagementEvents", tree["include_management_events"] ?? .plain("true")),
      ("ExcludeManagementEventSources", tree["exclude_management_event_sources"]),
    ])
  }

  private static func advancedSelector(_ tree: DocumentTree) -> DocumentTree {
    let fields = (tree["field_selector"]?.items ?? []).map { field in
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
