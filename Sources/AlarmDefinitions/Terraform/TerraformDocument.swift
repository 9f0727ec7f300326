/// The metric filters and alarms that Terraform's documents in JSON have: plans, states, and configuration.
struct TerraformDocument {
  private(set) var written: [WrittenDefinition] = []
  private(set) var findings: [DefinitionFinding] = []

  /// Reads `tree`; nil where it is none of these.
  init?(_ tree: DocumentTree, at place: DefinitionPlace) {
    if let version = TerraformState.unreadVersion(of: tree) {
      let what = "a state of version \(version), which `terraform show -json` can print,"
      findings.append(.init(Unsupported(what: what, hidesDefinitions: true), at: place))
      return
    }
    guard let resources = Self.resources(in: tree) else { return nil }
    if tree["module"] != nil {
      let message = "what its modules make is not read; `terraform show -json` of a plan has it"
      findings.append(
        .init(PassedOver(message: message, hidesDefinitions: true), at: place.appending("module")))
    }
    for resource in resources {
      add(resource, at: place.appending(resource.address).on(line: resource.line))
    }
  }

  /// The managed resources of a document, of configuration those of use here; nil where it is none of
  /// Terraform's.
  static func resources(in tree: DocumentTree) -> [TerraformResource]? {
    TerraformConfiguration(tree)?.resources ?? TerraformState(tree)?.resources
      ?? TerraformPlan(tree)?.resources
  }

  private mutating func add(_ resource: TerraformResource, at place: DefinitionPlace) {
    switch resource.type {
    case TerraformResource.filterType: write(resource, .metricFilter, at: place)
    case TerraformResource.alarmType: write(resource, .metricAlarm, at: place)
    case TerraformResource.compositeType: write(resource, .compositeAlarm, at: place)
    default: break
    }
  }

  private mutating func write(
    _ resource: TerraformResource, _ kind: WrittenDefinition.Kind, at place: DefinitionPlace
  ) {
    if let obstacle = resource.obstacle {
      findings.append(.init(Unsupported(what: obstacle, hidesDefinitions: true), at: place))
    } else if resource.returnsNothing {
      findings.append(.init(NoReturnData(), at: place))
    } else {
      var definition = WrittenDefinition(
        kind: kind, tree: resource.request(by: kind.table), place: place, leniency: .quoted)
      definition.givenRegion = resource["region"]?.spelling
      written.append(definition)
    }
  }
}
