/// Saved output of the AWS CLI about trails, topics and roles, recognised by its content (aws-formats, section
/// 3); or the trail as a template or a state has it.
struct TrailDocuments {
  private(set) var trails: [TrailFacts] = []
  /// Of topics: attributes by ARN.
  private(set) var topics: [String: (tree: DocumentTree, place: DefinitionPlace)] = [:]
  /// Lists of subscriptions; those of one topic name it.
  private(set) var subscriptions: [(tree: DocumentTree, place: DefinitionPlace)] = []
  /// Inline policies of roles.
  private(set) var rolePolicies: [(tree: DocumentTree, place: DefinitionPlace)] = []
  /// What was found while they were read.
  private(set) var findings: [DefinitionFinding] = []
  /// Names of the documents that say anything of this.
  private(set) var names: Set<String> = []
  /// Statuses, which do not say of which trail they are.
  private var statuses: [(facts: TrailFacts, hint: String)] = []

  /// Adds what `document` says; false where it says nothing of trails.
  mutating func add(_ document: DefinitionDocument, parameters: [String: String]) {
    guard let text = document.text, case .trees(let trees, _) = DocumentForm(of: text) else {
      return
    }
    let place = DefinitionPlace(file: document.name)
    let isKnown = trees.map { add($0, at: place, hint: Self.stem(document.name), parameters) }
    if isKnown.contains(true) { names.insert(document.name) }
  }

  /// Gives each status to its trail, the one it is named after or the only one, and puts trails in the order
  /// of their names.
  mutating func finish() {
    trails.sort { $0.identity < $1.identity }
    for status in statuses {
      let named = trails.indices.filter { status.hint.contains(trails[$0].name) }
        .max { trails[$0].name.count < trails[$1].name.count }
      let index = named ?? (trails.count == 1 ? 0 : nil)
      if let index {
        trails[index].merge(status.facts)
      } else {
        findings.append(.init(StatusOfNoTrail(), at: status.facts.place))
      }
    }
    statuses = []
  }

  private static func stem(_ path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }

  private mutating func add(
    _ tree: DocumentTree, at place: DefinitionPlace, hint: String, _ parameters: [String: String]
  ) -> Bool {
    if case .list(let trails) = tree["trailList"] {
      for (index, trail) in trails.enumerated() {
        add(described: trail, at: place.appending("trailList.[\(index)]"))
      }
    } else if tree["IsLogging"] != nil {
      statuses.append((Self.status(tree, at: place), hint))
    } else if let identity = tree["TrailARN"]?.spelling {
      var facts = TrailFacts(identity, at: place)
      facts.selectors = TrailFact("EventSelectors", of: tree, at: place)
      facts.advancedSelectors = TrailFact("AdvancedEventSelectors", of: tree, at: place)
      add(facts)
    } else if tree["Subscriptions"] != nil {
      subscriptions.append((tree, place))
    } else if let attributes = tree["Attributes"], let arn = attributes["TopicArn"]?.spelling {
      topics[arn] = (attributes, place.appending("Attributes"))
    } else if tree["PolicyDocument"] != nil, tree["RoleName"] != nil {
      rolePolicies.append((tree, place))
    } else {
      return addEnclosed(tree, at: place) || addTemplate(tree, at: place, parameters)
    }
    return true
  }

  /// `{ "NAME": {status} }`, which says whose status it is.
  private mutating func addEnclosed(_ tree: DocumentTree, at place: DefinitionPlace) -> Bool {
    let inside = tree.members.filter { $0.value["IsLogging"] != nil }
    for (name, status) in inside {
      statuses.append((Self.status(status, at: place.appending(name)), name))
    }
    return !inside.isEmpty
  }

  private mutating func add(described tree: DocumentTree, at place: DefinitionPlace) {
    let identity = tree["TrailARN"]?.spelling ?? tree["Name"]?.spelling ?? "a trail without a name"
    var facts = TrailFacts(identity, at: place)
    facts.isMultiRegion = TrailFact("IsMultiRegionTrail", of: tree, at: place)
    facts.logGroup = TrailFact("CloudWatchLogsLogGroupArn", of: tree, at: place)
    facts.role = TrailFact("CloudWatchLogsRoleArn", of: tree, at: place)
    add(facts)
  }

  private static func status(_ tree: DocumentTree, at place: DefinitionPlace) -> TrailFacts {
    var facts = TrailFacts("", at: place)
    facts.isLogging = TrailFact("IsLogging", of: tree, at: place)
    facts.deliveryError = TrailFact("LatestCloudWatchLogsDeliveryError", of: tree, at: place)
    facts.logsDelivery = TrailFact("LatestCloudWatchLogsDeliveryTime", of: tree, at: place)
    facts.lastDelivery = TrailFact("LatestDeliveryTime", of: tree, at: place)
    return facts
  }

  /// Adds a trail, or what is new of one that other Regions list, too (P1).
  private mutating func add(_ facts: TrailFacts) {
    let known = trails.firstIndex { $0.identity == facts.identity || $0.identity == facts.name }
    if let known { trails[known].merge(facts) } else { trails.append(facts) }
  }

  private mutating func addTemplate(
    _ tree: DocumentTree, at place: DefinitionPlace, _ parameters: [String: String]
  ) -> Bool {
    let template = CloudFormationTemplate.trails(in: tree, at: place, parameters)
    findings += template.findings
    let written = template.trails + TerraformDocument.trails(in: tree, at: place)
    for facts in written { add(facts) }
    return !written.isEmpty
  }
}
