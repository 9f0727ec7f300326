import FilterPatterns
import MetricAlarms

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
    /// Whether alarms must say which metric they watch; not where their samples are given beside them.
    public var alarmsNameMetrics = true

    /// Creates settings in which nothing is known.
    public init() {}
  }

  /// Most findings of one document.
  static let findingLimit = 10_000

  /// What was read so far.
  public private(set) var reading = DefinitionsReading()
  private let settings: Settings
  private let companions = CompanionFiles()
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
      if let line = StreamSafety.fault(in: text) {
        let message = "more than \(StreamSafety.markLimit) marks on one character"
        add(BadSyntax(message: message), at: DefinitionPlace(file: place.file, line: line))
      } else {
        read(text, of: document, at: place)
      }
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

  /// Adds what can only be reported once all documents have been read; to be called once.
  public mutating func finish() {
    reading.leaveOutOpenComposites()
    if settings.alarmsNameMetrics { reading.findings += UnknownMetrics(reading).findings }
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
    case .commandLines(let fault):
      var lines = CommandLineReader(text, of: document, companions: companions)
      lines.read()
      // What begins as JSON and has no command is JSON that only speaks of one.
      if let fault, lines.written.isEmpty {
        add(
          BadSyntax(message: fault.message), at: DefinitionPlace(file: place.file, line: fault.line)
        )
      } else if lines.written.isEmpty, lines.findings.isEmpty {
        addForeign(NotRecognised(), document, at: place)
      } else {
        take(lines.written, lines.findings)
      }
    case .unread(var finding, let line):
      // What is met in a folder may be broken and of anything.
      if var fault = finding as? BadSyntax, !document.isNamed {
        fault.hidesDefinitions = DocumentForm.speaksOfDefinitions(text)
        finding = fault
      }
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
    _ leniency: RequestFields.Leniency
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

  /// Adds what one document holds, up to where more is wrong with it than anybody reads.
  private mutating func take(_ written: [WrittenDefinition], _ findings: [DefinitionFinding]) {
    let limit = reading.findings.count + Self.findingLimit
    reading.findings += findings.prefix(Self.findingLimit)
    var reported: Set<String> = []
    for definition in written {
      guard reading.findings.count < limit else {
        let message = "more than \(Self.findingLimit) things are found of it; the rest is not read"
        add(Rejected(message: message), at: DefinitionPlace(file: definition.place.file))
        return
      }
      reported.formUnion(take(definition))
    }
    if let note = UnknownNames(in: written, except: reported).finding(knownParameters) {
      reading.findings.append(note)
    }
  }

  /// Makes a filter or an alarm of a definition, or a finding of why not; returns the names of what is not
  /// known where that is the reason.
  private mutating func take(_ written: WrittenDefinition) -> [String] {
    let unknown = written.kind.table.unknownKeys(in: written.tree)
    if !unknown.isEmpty { add(UnknownKeys(keys: unknown), at: written.place) }
    do throws(DocumentError) {
      try use(written)
      return []
    } catch {
      add(RefusedDefinition(written, error, knownParameters).finding, at: written.place)
      if let name = written.tree["AlarmName"]?.words { reading.refusedAlarms.insert("\(name)") }
      reading.brokenMetrics += written.writtenMetrics
      reading.refusedWatched += written.watchedMetrics
      guard case .notKnown(_, let names) = error else { return [] }
      if written.kind == .metricFilter {
        reading.unknownFilters.append(written.tree["filterName"]?.words?.description ?? "")
      }
      return names
    }
  }

  private mutating func use(_ written: WrittenDefinition) throws(DocumentError) {
    let fields = try RequestFields(written.tree, written.leniency)
    let name = try fields.text("AlarmName") ?? DocumentText()
    switch written.kind {
    case .metricFilter:
      reading.add(try MetricFilterRequest(fields).filter(written.place, region: written.region))
    case .metricAlarm:
      let request = MetricAlarmRequest(
        fields, in: written.place.file, namesMetrics: settings.alarmsNameMetrics)
      for remark in try request.remarks() { add(PassedOver(message: remark), at: written.place) }
      let (alarm, metrics) = try request.alarm()
      reading.add(
        ReadAlarm(
          alarm: .metric(alarm), nameText: name, metrics: metrics, unknownWords: [],
          region: written.region,
          place: written.place))
    case .compositeAlarm:
      let request = CompositeAlarmRequest(fields)
      reading.add(
        ReadAlarm(
          alarm: .composite(try request.alarm()), nameText: name, metrics: [:],
          unknownWords: try request.unknownWords(), region: written.region, place: written.place))
    }
  }
}
