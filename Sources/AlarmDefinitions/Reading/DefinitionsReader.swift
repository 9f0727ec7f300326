import FilterPatterns

/// Reads metric filters and alarms from documents of users', whatever these are written in.
///
///     var reader = DefinitionsReader(settings: .init())
///     reader.read(DefinitionDocument(name: "alarms.json", bytes: bytes))
///     reader.finish()
///     let plan = reader.reading.definitions(named: ["alarms.json"])
///
/// What cannot be read or used is a finding with its place; the rest is used.
public struct DefinitionsReader {
  /// What is known beside the documents.
  public struct Settings: Sendable {
    /// Values of templates' parameters, and of pseudo parameters such as `AWS::StackName`.
    public var parameters: [String: String] = [:]

    /// Creates settings in which nothing is known.
    public init() {}
  }

  /// What was read so far.
  public private(set) var reading = DefinitionsReading()
  private let settings: Settings
  private var knownParameters: Set<String> = []

  /// Creates a reader that knows `settings`.
  public init(settings: Settings) {
    self.settings = settings
  }

  /// Reads a document and adds what is in it.
  public mutating func read(_ document: DefinitionDocument) {
    let place = DefinitionPlace(file: document.name)
    if document.bytes.count > DefinitionDocument.sizeLimit {
      add(TooLarge(limit: DefinitionDocument.sizeLimit), at: place)
    } else if let text = document.text {
      read(text, of: document, at: place)
    } else {
      addForeign(NotText(), document, at: place)
    }
  }

  /// Adds the finding that a document is none; one that was met in a folder may be anything.
  private mutating func addForeign(
    _ finding: any Finding, _ document: DefinitionDocument, at place: DefinitionPlace
  ) {
    let severity = document.isNamed ? nil : DefinitionFinding.Severity.note
    reading.findings.append(DefinitionFinding(finding, at: place, severity: severity))
  }

  /// Adds what can only be reported once all documents have been read.
  public mutating func finish() {
    let unused = settings.parameters.keys.filter { name in
      !name.hasPrefix("AWS::") && !knownParameters.contains(name)
    }
    for name in unused.sorted() {
      add(UnusedParameter(parameter: name), at: DefinitionPlace(file: "--parameter"))
    }
  }

  /// Adds a note on something in a folder that is not opened.
  ///
  /// - Parameters:
  ///   - name: Its path.
  ///   - reason: What it is.
  public mutating func addNotOpened(_ name: String, reason: String) {
    add(NotOpened(message: reason), at: DefinitionPlace(file: name))
  }

  /// Adds the finding that a document cannot be read at all.
  ///
  /// - Parameters:
  ///   - name: The document's path.
  ///   - reason: The system's words.
  public mutating func addUnreadable(_ name: String, reason: String) {
    add(Unreadable(message: reason), at: DefinitionPlace(file: name))
  }

  private mutating func read(
    _ text: String, of document: DefinitionDocument, at place: DefinitionPlace
  ) {
    switch DocumentForm(of: text) {
    case .trees(let trees, let leniency):
      for tree in trees { read(tree, of: document, at: place, leniency) }
    case .repaired(let tree, let finding, let line):
      add(finding, at: DefinitionPlace(file: place.file, line: line))
      read(tree, of: document, at: place, .none)
    case .commandLines:
      var lines = CommandLineReader(text, of: document)
      lines.read()
      take(lines.written, lines.findings)
    case .unread(let finding, let line):
      let place = DefinitionPlace(file: place.file, line: line)
      if type(of: finding).isOfForeignFile {
        addForeign(finding, document, at: place)
      } else {
        add(finding, at: place)
      }
    }
  }

  private mutating func read(
    _ tree: DocumentTree, of document: DefinitionDocument, at place: DefinitionPlace,
    _ leniency: KnownKeys.Leniency
  ) {
    if let document = APIDocument(tree, at: place, leniency) {
      take(document.written, document.findings)
    } else if let template = CloudFormationTemplate(tree, at: place, settings.parameters) {
      knownParameters.formUnion(template.parameterNames)
      take(template.written, template.findings)
    } else if let state = TerraformDocument(tree, at: place) {
      take(state.written, state.findings)
    } else {
      addForeign(NotRecognised(), document, at: place)
    }
  }

  private mutating func add(_ finding: any Finding, at place: DefinitionPlace) {
    reading.findings.append(DefinitionFinding(finding, at: place))
  }

  private mutating func take(_ written: [WrittenDefinition], _ findings: [DefinitionFinding]) {
    reading.findings += findings
    for definition in written { take(definition) }
  }

  /// Makes a filter or an alarm of a definition, or a finding of why not.
  private mutating func take(_ written: WrittenDefinition) {
    let unknown = written.keys.unknown(in: written.tree)
    if !unknown.isEmpty { add(UnknownKeys(keys: unknown), at: written.place) }
    do throws(DocumentError) {
      try use(written)
    } catch {
      add(Self.finding(of: error, in: written), at: written.place)
      for transformation in written.tree["metricTransformations"]?.items ?? [] {
        reading.brokenMetrics.insert(
          DefinitionsReading.BrokenMetric(
            namespace: transformation["metricNamespace"]?.spelling ?? "",
            metricName: transformation["metricName"]?.spelling ?? ""))
      }
    }
  }

  private mutating func use(_ written: WrittenDefinition) throws(DocumentError) {
    let json = JSONDocument.text(of: written.keys.typed(written.tree, written.leniency))
    switch written.kind {
    case .metricFilter:
      let fields = try JSONDocument.decode(MetricFilterFields.self, from: json)
      reading.add(
        ReadFilter(
          filter: try fields.filter(), logGroup: fields.logGroup, region: written.region,
          place: written.place))
    case .metricAlarm, .compositeAlarm:
      let item = try JSONDocument.decode(AlarmItem.self, from: json)
      for notice in item.remarks { add(PassedOver(message: notice), at: written.place) }
      reading.add(
        ReadAlarm(
          alarm: try item.alarm(namesMetrics: true), region: written.region, place: written.place))
    }
  }

  private static func finding(
    of error: DocumentError, in written: WrittenDefinition
  ) -> any Finding {
    switch error {
    // A pattern that is nothing but a name for what is not there.
    case .pattern(let error) where error.pattern.wholeMatch(of: /<[^<>]*>/) != nil:
      Rejected(message: "\(written.subject): its pattern is not known here")
    case .pattern(let error):
      BadPattern(
        message: "\(written.subject): its pattern is no filter pattern:\n\(error)\n"
          + serviceWords(error.serviceMessage))
    case .unsupported(let what): Unsupported(what: "\(written.subject): \(what)")
    default:
      Rejected(
        message: "\(written.subject): \(error)"
          + (error.serviceMessage.map { "\n" + serviceWords($0) } ?? ""))
    }
  }

  /// For those who search for them, or were given no more than these.
  private static func serviceWords(_ message: String) -> String {
    "CloudWatch Logs says: \(message)"
  }
}
