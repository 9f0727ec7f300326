/// What the AWS CLI prints of metric filters and alarms, and what it takes as JSON or YAML
/// (aws-formats, section 1).
struct APIDocument {
  private(set) var written: [WrittenDefinition] = []
  private(set) var findings: [DefinitionFinding] = []
  private let leniency: RequestFields.Leniency

  /// Reads `tree`; nil where it is none of these.
  init?(_ tree: DocumentTree, at place: DefinitionPlace, _ leniency: RequestFields.Leniency) {
    self.leniency = leniency
    guard add(tree, at: place) else { return nil }
  }

  /// Adds the definitions in `tree`; false where there are none.
  private mutating func add(_ tree: DocumentTree, at place: DefinitionPlace) -> Bool {
    if case .list(let items) = tree { return add(items: items, at: place) }
    if let kind = Self.kind(of: tree) {
      let place = place.on(line: tree.line)
      written.append(
        WrittenDefinition(kind: kind, tree: tree, place: place, leniency: leniency))
      return true
    }
    return addOutput(tree, at: place)
  }

  /// A list without its key, as `--query` makes it.
  private mutating func add(items: [DocumentTree], at place: DefinitionPlace) -> Bool {
    guard items.contains(where: { Self.kind(of: $0) != nil }) else { return false }
    add(items, nil, under: "", at: place)
    return true
  }

  /// Output of `describe-metric-filters`, of `describe-alarms`, or of both.
  private mutating func addOutput(_ tree: DocumentTree, at place: DefinitionPlace) -> Bool {
    let lists: [(key: String, kind: WrittenDefinition.Kind)] = [
      ("metricFilters", .metricFilter), ("MetricAlarms", .metricAlarm),
      ("CompositeAlarms", .compositeAlarm),
    ]
    var isKnown = false
    for (key, kind) in lists {
      guard let list = tree[key] else { continue }
      isKnown = true
      guard case .list(let items) = list else {
        findings.append(
          .init(Rejected(message: "it should be a list"), at: place.appending(key)))
        continue
      }
      add(items, kind, under: key, at: place)
    }
    if let alarms = tree["LogAlarms"] {
      isKnown = true
      let places = alarms.items.enumerated().map { index, item in
        place.appending("LogAlarms.[\(index)]").on(line: item.line)
      }
      findings += places.map { .init(Unsupported(what: "an alarm on a Logs query"), at: $0) }
    }
    if isKnown { addFindings(beside: tree, at: place) }
    return isKnown
  }

  /// What stands beside the lists of an output.
  private mutating func addFindings(beside tree: DocumentTree, at place: DefinitionPlace) {
    for key in Self.tokens where tree[key] != nil {
      findings.append(.init(ListGoesOn(key: key), at: place))
    }
    let known = Self.tokens + ["metricFilters", "MetricAlarms", "CompositeAlarms", "LogAlarms"]
    let unknown = tree.members.map(\.key).filter { !known.contains($0) }
    if !unknown.isEmpty { findings.append(.init(UnknownKeys(keys: unknown), at: place)) }
  }

  private static let tokens = ["nextToken", "NextToken"]

  /// Adds the items of a list whose members are of `kind`; nil: whatever each looks like.
  private mutating func add(
    _ items: [DocumentTree], _ kind: WrittenDefinition.Kind?, under key: String,
    at place: DefinitionPlace
  ) {
    for (index, item) in items.enumerated() {
      let place = place.appending(key).appending("[\(index)]").on(line: item.line)
      if let kind = kind ?? Self.kind(of: item) {
        written.append(
          WrittenDefinition(kind: kind, tree: item, place: place, leniency: leniency))
      } else {
        findings.append(.init(NotRecognised(), at: place))
      }
    }
  }

  /// What a single object is, by what only such a one has.
  private static func kind(of tree: DocumentTree) -> WrittenDefinition.Kind? {
    func has(_ key: String) -> Bool { tree[key] != nil }
    if has("filterPattern"), has("metricTransformations") || has("filterName") {
      return .metricFilter
    }
    if has("metricTransformations"), has("filterName") { return .metricFilter }
    if has("AlarmRule") { return .compositeAlarm }
    let isNamed = has("AlarmName") && (has("MetricName") || has("Metrics"))
    let isCompared = has("ComparisonOperator") && (has("AlarmName") || has("EvaluationPeriods"))
    return isNamed || isCompared ? .metricAlarm : nil
  }
}
