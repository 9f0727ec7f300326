/// Puts values in place of a CloudFormation template's functions (aws-formats, section 1.4).
///
/// What only AWS knows is unknown, by a name for it: a filter and an alarm that use the same still join.
struct TemplateResolver {
  /// Functions in functions.
  static let depthLimit = 64
  /// Most bytes of one text that functions make.
  static let lengthLimit = 1 << 16

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
  /// What all functions made together.
  private var yield = TemplateYield()
  private var isOverLimit = false
  /// Conditions of which it is known whether they hold, or that this cannot be known.
  var truths: [String: Bool?] = [:]
  /// Names of resources that are known; empty for one that is being found out.
  private var physicalNames: [String: DocumentText] = [:]

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
    // Nobody reads more, and a short text can make very many.
    if findings.count >= DefinitionsReader.findingLimit { return }
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
        let value = call(name, argument, at: place.appending(name))
        if yield.takes(value) { return value }
        return overLimit(name, TemplateYield.textLimit, at: place)
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
      return token("ImportValue \(resolve(argument, at: place).words ?? DocumentText())")
    case "Fn::Base64", "Fn::GetAZs", "Fn::Cidr":
      return token(String(name.dropFirst("Fn::".count)), of: argument)
    default:
      add(UnknownFunction(function: name), at: place)
      return token(name)
    }
  }

  /// What only AWS knows, by a name for it.
  func token(_ name: String) -> DocumentTree {
    .unknown(DocumentText(unknown: name.replacing("AWS::", with: "")))
  }

  /// What only AWS knows of a function: the same for the same argument, and hardly for another.
  func token(_ function: String, of argument: DocumentTree) -> DocumentTree {
    token("\(function) \(PrintedName.hash(of: argument.lineText))")
  }

  /// What `Ref` of a parameter, a pseudo parameter or a resource is.
  mutating func reference(_ name: String, at place: DefinitionPlace) -> DocumentTree {
    if name == "AWS::NoValue" { return .null }
    if name.hasPrefix("AWS::") {
      return pseudoParameters[name].map { .text($0) } ?? token(name)
    }
    if let parameter = parameters[name] {
      if let value = parameter.value { return value }
      if let reason = parameter.reason {
        add(UnresolvedParameter(parameter: name, reason: reason), at: place)
      }
      return token(name)
    }
    guard let resource = resources[name] else {
      add(UnknownReference(name: name), at: place)
      return token(name)
    }
    if resource.type == "AWS::SNS::Topic" {
      return arn("sns", "", physicalName(of: resource, at: place))
    }
    return resource.nameProperty == nil
      ? token(name) : DocumentTree(physicalName(of: resource, at: place))
  }

  /// The name by which AWS knows a resource: as the template says, else as CloudFormation makes one.
  mutating func physicalName(
    of resource: TemplateResource, at place: DefinitionPlace
  ) -> DocumentText {
    guard let key = resource.nameProperty, let name = resource.properties[key] else {
      var name = reference("AWS::StackName", at: place).words ?? DocumentText()
      name.append("-\(resource.logicalID)")
      return name
    }
    if let known = physicalNames[resource.logicalID] {
      if known.parts.isEmpty {
        add(Rejected(message: "names of resources that depend on one another"), at: place)
      }
      return known
    }
    physicalNames[resource.logicalID] = DocumentText()
    let resolved = resolve(name, at: place).words ?? DocumentText(resource.logicalID)
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
    let own =
      resource.nameProperty == nil ? DocumentText() : physicalName(of: resource, at: place)
    switch (resource.type, name) {
    case ("AWS::SNS::Topic", "TopicArn"): return arn("sns", "", own)
    case ("AWS::SNS::Topic", "TopicName"): return DocumentTree(own)
    case ("AWS::Logs::LogGroup", "Arn"):
      var name = own
      name.append(":*")
      return arn("logs", "log-group:", name)
    case ("AWS::CloudWatch::Alarm", "Arn"), ("AWS::CloudWatch::CompositeAlarm", "Arn"):
      return arn("cloudwatch", "alarm:", own)
    default: return token("\(resource.logicalID).\(name)")
    }
  }

  private func arn(_ service: String, _ kind: String, _ name: DocumentText) -> DocumentTree {
    var arn = DocumentText("arn:")
    arn.append(pseudo("AWS::Partition", usually: "aws"))
    arn.append(":\(service):")
    arn.append(pseudo("AWS::Region"))
    arn.append(":")
    arn.append(pseudo("AWS::AccountId"))
    arn.append(":" + kind)
    arn.append(name)
    return DocumentTree(arn)
  }

  private func pseudo(_ name: String, usually text: String? = nil) -> DocumentText {
    (pseudoParameters[name] ?? text).map { DocumentText($0) } ?? token(name).words ?? DocumentText()
  }

  /// Reports, once, that functions make too much; what they make is not known then.
  mutating func overLimit(
    _ function: String, _ limit: Int, at place: DefinitionPlace
  ) -> DocumentTree {
    let origin = limit == Self.lengthLimit ? function : "the template's functions"
    if !isOverLimit { add(ExpandsTooFar(origin: origin, limit: limit), at: place) }
    isOverLimit = true
    return token(function.replacing("Fn::", with: ""))
  }
}
