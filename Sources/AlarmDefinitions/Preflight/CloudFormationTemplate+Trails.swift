extension CloudFormationTemplate {
  /// The trails that a template makes, and what was found while they were read.
  static func trails(
    in tree: DocumentTree, at place: DefinitionPlace, _ parameters: [String: String]
  ) -> (trails: [TrailFacts], findings: [DefinitionFinding]) {
    var resolver = TemplateResolver(tree, parameters)
    let trails = resolver.resources.values.sorted { $0.logicalID < $1.logicalID }
      .filter { $0.type == "AWS::CloudTrail::Trail" }.compactMap { resource -> TrailFacts? in
        if let condition = resource.condition, !resolver.holds(condition, at: place) { return nil }
        let place = place.appending("Resources").appending(resource.logicalID)
          .appending("Properties")
        let properties = resolver.resolve(resource.properties, at: place)
        let name = properties["TrailName"]?.words?.description ?? resource.logicalID
        var facts = TrailFacts(name, at: place)
        facts.isMultiRegion = TrailFact("IsMultiRegionTrail", of: properties, at: place)
        facts.logGroup = TrailFact("CloudWatchLogsLogGroupArn", of: properties, at: place)
        facts.role = TrailFact("CloudWatchLogsRoleArn", of: properties, at: place)
        facts.isLogging = TrailFact("IsLogging", of: properties, at: place)
        facts.selectors = TrailFact("EventSelectors", of: properties, at: place)
        facts.advancedSelectors = TrailFact("AdvancedEventSelectors", of: properties, at: place)
        facts.hasUsualSelectors = true
        return facts
      }
    return (trails, resolver.findings)
  }
}
