/// The metric filters and alarms that `terraform show -json` prints of a state or a plan (aws-formats,
/// section 1.5), or that a configuration in JSON has.
struct TerraformDocument {
  /// Modules in modules; a stack of calls is no place for more.
  private static let depthLimit = 64

  private(set) var written: [WrittenDefinition] = []
  private(set) var findings: [DefinitionFinding] = []

  /// Reads `tree`; nil where it is neither a state nor a plan nor a configuration.
  init?(_ tree: DocumentTree, at place: DefinitionPlace) {
    if let configuration = TerraformConfiguration(tree) {
      for resource in configuration.resources {
        add(resource, at: place.appending(resource.address).on(line: resource.line))
      }
      return
    }
    guard tree["format_version"] != nil, Self.keys.contains(where: { tree[$0] != nil }) else {
      return nil
    }
    for resource in Self.resources(in: tree) {
      add(resource, at: place.appending(resource.address).on(line: resource.line))
    }
  }

  /// The keys under which states and plans have resources.
  private static let keys = ["values", "planned_values", "resource_changes"]

  /// The managed resources of a state or a plan; none of anything else.
  static func resources(in tree: DocumentTree) -> [TerraformResource] {
    let state = tree["values"]?["root_module"]
    let plan = tree["planned_values"]?["root_module"]
    let changes = tree["resource_changes"]
    let unknown = (changes?.items ?? []).reduce(into: [String: DocumentTree]()) { unknown, change in
      if let address = change["address"]?.spelling {
        unknown[address] = change["change"]?["after_unknown"]
      }
    }
    if let root = plan ?? state {
      var resources: [TerraformResource] = []
      collect(root, unknown, 0, into: &resources)
      return resources
    }
    // What is deleted has nothing after the change.
    return (changes?.items ?? []).compactMap { change in
      TerraformResource(
        change, values: change["change"]?["after"], unknown: change["change"]?["after_unknown"])
    }
  }

  private static func collect(
    _ module: DocumentTree, _ unknown: [String: DocumentTree], _ depth: Int,
    into resources: inout [TerraformResource]
  ) {
    guard depth < depthLimit else { return }
    resources += (module["resources"]?.items ?? []).compactMap { resource in
      TerraformResource(
        resource, values: resource["values"],
        unknown: resource["address"]?.spelling.flatMap { unknown[$0] })
    }
    for child in module["child_modules"]?.items ?? [] {
      collect(child, unknown, depth + 1, into: &resources)
    }
  }

  private mutating func add(_ resource: TerraformResource, at place: DefinitionPlace) {
    switch resource.type {
    case TerraformConfiguration.filterType:
      write(resource.metricFilter, .metricFilter, of: resource, at: place)
    case TerraformConfiguration.alarmType:
      if resource.returnsNothing {
        findings.append(.init(NoReturnData(), at: place))
      } else {
        write(resource.metricAlarm, .metricAlarm, of: resource, at: place)
      }
    case TerraformConfiguration.compositeType:
      write(resource.compositeAlarm, .compositeAlarm, of: resource, at: place)
    default: break
    }
  }

  private mutating func write(
    _ tree: DocumentTree, _ kind: WrittenDefinition.Kind, of resource: TerraformResource,
    at place: DefinitionPlace
  ) {
    if let reason = resource.repetition {
      findings.append(
        .init(Unsupported(what: "\(reason), which makes several of it,"), at: place))
      return
    }
    var definition = WrittenDefinition(kind: kind, tree: tree, place: place, leniency: .quoted)
    definition.givenRegion = resource["region"]?.spelling
    written.append(definition)
  }
}
