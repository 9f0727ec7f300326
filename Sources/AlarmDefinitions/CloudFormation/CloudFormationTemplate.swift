/// The metric filters and alarms of a CloudFormation template (aws-formats, section 1.4).
struct CloudFormationTemplate {
  private(set) var written: [WrittenDefinition] = []
  private(set) var findings: [DefinitionFinding] = []
  private var resolver: TemplateResolver

  /// The names of the template's parameters.
  var parameterNames: [String] { Array(resolver.parameters.keys) }

  /// Reads `tree`, given values of parameters by the user; nil where it is no template.
  init?(_ tree: DocumentTree, at place: DefinitionPlace, _ parameters: [String: String]) {
    let resources = tree["Resources"]?.members ?? []
    guard resources.contains(where: { $0.value["Type"]?.spelling != nil }) else { return nil }
    resolver = TemplateResolver(tree, parameters)
    if let transform = tree["Transform"] {
      let names = (transform.items + [transform]).compactMap(\.spelling)
      let text = names.isEmpty ? "a macro" : names.joined(separator: ", ")
      findings.append(
        .init(
          PassedOver(message: "Transform (\(text)) is not applied"),
          at: place.appending("Transform")))
    }
    for (name, parameter) in resolver.parameters.sorted(by: { $0.key < $1.key })
    where parameter.isForbidden {
      findings.append(
        .init(
          ForbiddenParameter(parameter: name), at: place.appending("Parameters").appending(name)))
    }
    for (name, resource) in resources {
      read(name, resource, at: place.appending("Resources").appending(name).on(line: resource.line))
    }
    findings += resolver.findings
  }

  private mutating func read(_ name: String, _ tree: DocumentTree, at place: DefinitionPlace) {
    if name.hasPrefix("Fn::") {
      findings.append(
        .init(
          Unsupported(what: "\(name) (a language extension)", hidesDefinitions: true), at: place))
      return
    }
    guard let resource = TemplateResource(name, tree) else {
      findings.append(.init(Rejected(message: "a resource without a Type"), at: place))
      return
    }
    if let what = resource.unsupported {
      findings.append(
        .init(Unsupported(what: what, hidesDefinitions: !resource.isLogAlarm), at: place))
    }
    guard let kind = resource.definition else { return }
    if let condition = resource.condition, !resolver.holds(condition, at: place) {
      findings.append(
        .init(
          PassedOver(message: "the condition \(condition), under which it is made, is false"),
          at: place))
      return
    }
    add(resource, kind, at: place)
  }

  private mutating func add(
    _ resource: TemplateResource, _ kind: WrittenDefinition.Kind, at place: DefinitionPlace
  ) {
    let inside = place.appending("Properties")
    guard case .object(var members, _) = resolver.resolve(resource.properties, at: inside) else {
      findings.append(.init(Rejected(message: "it should be an object"), at: inside))
      return
    }
    if let key = resource.nameProperty, members[key] == nil {
      let name = resolver.physicalName(of: resource, at: place)
      members[key] = DocumentTree(name)
      findings.append(.init(MadeName(name: "\(name)"), at: place))
    }
    written.append(
      WrittenDefinition(
        kind: kind, tree: kind.table.request(of: .object(members)), place: place,
        leniency: .quoted))
  }
}
