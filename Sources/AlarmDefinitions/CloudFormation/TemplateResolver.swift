/// Puts values in place of a CloudFormation template's functions (aws-formats, section 1.4).
///
/// What only AWS knows becomes a name in angle brackets, `<Name>`: a filter and an alarm that use the
/// same still join.
struct TemplateResolver {
  /// Functions in functions.
  static let depthLimit = 64
  /// Most characters of a text that functions make.
  static let lengthLimit = 100_000

  let parameters: [String: TemplateParameter]
  let conditions: [String: DocumentTree]
  let mappings: DocumentTree
  let resources: [String: TemplateResource]
  /// Values of pseudo parameters that the user gave.
  private let pseudoParameters: [String: String]
  /// What was found, each once.
  private(set) var findings: [DefinitionFinding] = []
  private var known: Set<DefinitionFinding> = []
  private var unresolvedNames: Set<String> = []
  var depth = 0
  /// Conditions of which it is known whether they hold, or that this cannot be known.
  var truths: [String: Bool?] = [:]
  /// Names of resources that are known; empty for one that is being found out.
  private var physicalNames: [String: String] = [:]

  /// Creates the resolver of `template`, with values of parameters that the user gave.
  init(_ template: DocumentTree, _ given: [String: String]) {
    parameters = (template["Parameters"]?.members ?? []).reduce(into: [:]) {
      $0[$1.key] = TemplateParameter($1.value, given: given[$1.key])
    }
    conditions = (template["Conditions"]?.members ?? []).reduce(into: [:]) { $0[$1.key] = $1.value }
    mappings = template["Mappings"] ?? .null
    resources = (template["Resources"]?.members ?? []).reduce(into: [:]) {
      $0[$1.key] = TemplateResource($1.key, $1.value)
    }
    pseudoParameters = given.filter { $0.key.hasPrefix("AWS::") }
  }

  /// Adds a finding, unless the same was found at the same place; a parameter without a value is reported
  /// once.
  mutating func add(_ finding: any Finding, at place: DefinitionPlace) {
    if let unresolved = finding as? UnresolvedParameter,
      !unresolvedNames.insert(unresolved.parameter).inserted
    {
      return
    }
    let finding = DefinitionFinding(finding, at: place)
    if known.insert(finding).inserted { findings.append(finding) }
  }

  /// Returns `tree` with everything resolved.
  mutating func resolve(_ tree: DocumentTree, at place: DefinitionPlace) -> DocumentTree {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.depthLimit {
      add(Rejected(message: "functions in functions, too many"), at: place)
      return .null
    }
    switch tree {
    case .list(let items):
      return .list(
        items.enumerated().map { resolve($0.element, at: place.appending("[\($0.offset)]")) }
          .filter { !$0.isNull })
    case .object(let members, let line):
      if members.count == 1, let (name, argument) = members.first, Self.isFunction(name) {
        return call(name, argument, at: place.appending(name))
      }
      // In a fixed order, which is that of findings.
      return .object(
        of: tree.members.map { ($0.key, resolve($0.value, at: place.appending($0.key))) },
        line: line)
    case .text, .plain, .unknown, .null: return tree
    }
  }

  private static func isFunction(_ name: String) -> Bool {
    name == "Ref" || name == "Condition" || name.hasPrefix("Fn::")
  }

  private mutating func call(
    _ name: String, _ argument: DocumentTree, at place: DefinitionPlace
  ) -> DocumentTree {
    switch name {
    case "Ref": return reference(argument.spelling ?? "", at: place)
    case "Fn::GetAtt": return attribute(argument, at: place)
    case "Fn::Sub": return substitution(argument, at: place)
    case "Fn::Join": return join(argument, at: place)
    case "Fn::Split": return split(argument, at: place)
    case "Fn::Select": return selection(argument, at: place)
    case "Fn::FindInMap": return mapped(argument, at: place)
    case "Fn::If": return choice(argument, at: place)
    case "Fn::ImportValue":
      return token("ImportValue " + (resolve(argument, at: place).spelling ?? ""))
    case "Fn::Base64", "Fn::GetAZs", "Fn::Cidr":
      return token(String(name.dropFirst("Fn::".count)))
    default:
      add(UnknownFunction(function: name), at: place)
      return token(name)
    }
  }

  /// A name for what only AWS knows; signs that names of metrics cannot have are left out.
  func token(_ name: String) -> DocumentTree {
    let name = name.replacing("AWS::", with: "").filter { !":*$<>".contains($0) }
    return .text("<\(name)>")
  }

  /// What `Ref` of a parameter, a pseudo parameter or a resource is.
  mutating func reference(_ name: String, at place: DefinitionPlace) -> DocumentTree {
    if name == "AWS::NoValue" { return .null }
    if name.hasPrefix("AWS::") {
      return pseudoParameters[name].map { .text($0) } ?? token(name)
    }
    if let parameter = parameters[name] {
      if let value = parameter.value { return value }
      add(UnresolvedParameter(parameter: name, reason: parameter.reason), at: place)
      return token(name)
    }
    guard let resource = resources[name] else {
      add(UnknownReference(name: name), at: place)
      return token(name)
    }
    if resource.type == "AWS::SNS::Topic" {
      return .text(arn("sns", physicalName(of: resource, at: place)))
    }
    return resource.nameProperty == nil
      ? token(name) : .text(physicalName(of: resource, at: place))
  }

  /// The name by which AWS knows a resource: as the template says, else as CloudFormation makes one.
  mutating func physicalName(of resource: TemplateResource, at place: DefinitionPlace) -> String {
    guard let key = resource.nameProperty, let name = resource.properties[key] else {
      let stack = reference("AWS::StackName", at: place).spelling ?? ""
      return "\(stack)-\(resource.logicalID)"
    }
    if let known = physicalNames[resource.logicalID] {
      if known.isEmpty {
        add(Rejected(message: "names of resources that depend on one another"), at: place)
      }
      return known
    }
    physicalNames[resource.logicalID] = ""
    let resolved = resolve(name, at: place).spelling ?? resource.logicalID
    physicalNames[resource.logicalID] = resolved
    return resolved
  }

  private mutating func attribute(
    _ argument: DocumentTree, at place: DefinitionPlace
  ) -> DocumentTree {
    let parts =
      argument.items.compactMap(\.spelling)
      + (argument.spelling?.split(separator: ".", maxSplits: 1).map(String.init) ?? [])
    guard parts.count == 2, let resource = resources[parts[0]] else {
      add(UnknownReference(name: parts.first ?? ""), at: place)
      return token(parts.joined(separator: "."))
    }
    return attribute(parts[1], of: resource, at: place)
  }

  /// What `Fn::GetAtt` of a resource is.
  mutating func attribute(
    _ name: String, of resource: TemplateResource, at place: DefinitionPlace
  ) -> DocumentTree {
    let own = resource.nameProperty == nil ? "" : physicalName(of: resource, at: place)
    switch (resource.type, name) {
    case ("AWS::SNS::Topic", "TopicArn"): return .text(arn("sns", own))
    case ("AWS::SNS::Topic", "TopicName"): return .text(own)
    case ("AWS::Logs::LogGroup", "Arn"): return .text(arn("logs", "log-group:\(own):*"))
    case ("AWS::CloudWatch::Alarm", "Arn"), ("AWS::CloudWatch::CompositeAlarm", "Arn"):
      return .text(arn("cloudwatch", "alarm:\(own)"))
    default: return token("\(resource.logicalID).\(name)")
    }
  }

  private func arn(_ service: String, _ name: String) -> String {
    let parts = ["AWS::Partition", "AWS::Region", "AWS::AccountId"].map { key in
      pseudoParameters[key] ?? (key == "AWS::Partition" ? "aws" : token(key).spelling ?? "")
    }
    return "arn:\(parts[0]):\(service):\(parts[1]):\(parts[2]):\(name)"
  }

  /// Returns `text`, unless functions made it longer than anything in a definition is.
  func limited(_ text: String) -> DocumentTree {
    .text(text.utf8.count > Self.lengthLimit ? String(text.prefix(1024)) : text)
  }
}
