/// Reads the command lines of the AWS CLI in a script, a runbook, or any other text (aws-formats,
/// section 1.3).
///
/// One walk from the text's beginning to its end: what a command or a value takes up is passed over,
/// and what comes before a command is known from the way there.
struct CommandLineReader {
  /// Most characters of a text with commands.
  private static let sizeLimit = 1 << 19

  private var lexer: ShellLexer
  private let document: DefinitionDocument
  private let companions: CompanionFiles
  private(set) var written: [WrittenDefinition] = []
  private(set) var findings: [DefinitionFinding] = []
  private var head = CommandHead()
  private var settings = SettingScan()
  private var hereDocuments = HereDocuments()
  private var blocks: ShellBlocks
  /// Where the here-document ends that begins on the next line; nil: none does.
  private var hereDocumentEnd: Int?

  /// Creates a reader of the commands in `text`, which is that of `document`.
  init(_ text: String, of document: DefinitionDocument, companions: CompanionFiles) {
    lexer = ShellLexer(text)
    blocks = ShellBlocks(&lexer.text)
    (self.document, self.companions) = (document, companions)
  }

  /// Whether a text has commands, or speaks of them.
  static func hasCommands(_ text: String) -> Bool {
    CommandMentions.isIn(text.utf8)
  }

  /// How many steps were taken, which grow as the text does and no faster.
  var steps: Int { lexer.text.steps }

  /// Reads every command.
  mutating func read() {
    if lexer.text.count > Self.sizeLimit {
      add(TooLarge(limit: Self.sizeLimit), line: nil)
      return
    }
    beginLine()
    while lexer.position < lexer.text.count { readSign() }
    lexer.text.count(lexer.text.count)
    if lexer.variables.isOverLimit {
      add(ExpandsTooFar(origin: "variables", limit: ShellVariables.totalLimit), line: nil)
    }
    findings.sort { ($0.place.line ?? 0) < ($1.place.line ?? 0) }
  }

  private mutating func readSign() {
    let place = lexer.position
    switch lexer.text[place] {
    case "\n": endLine()
    case "#" where isWordStart: lexer.position = lexer.text.next("\n", from: place)
    case "p" where isWordStart && CommandMentions.endOfCommand(at: place, in: lexer.text) != nil:
      readCommand()
    default:
      if lexer.text[place] == "<", hereDocumentEnd == nil {
        hereDocumentEnd = hereDocuments.end(of: place, in: &lexer.text)
      }
      pass()
    }
  }

  /// Goes on by one sign.
  private mutating func pass() {
    let place = lexer.position
    head.take(place, of: &lexer.text)
    switch settings.take(place, of: &lexer.text) {
    case .variable(let name): lexer.variables.set(name, to: nil)
    case .anything: lexer.variables.forgetAll()
    case nil: break
    }
    lexer.advance()
  }

  private var isWordStart: Bool {
    guard lexer.position > 0 else { return true }
    return " \t\n\r`(".unicodeScalars.contains(lexer.text[lexer.position - 1])
  }

  private mutating func endLine() {
    if let end = hereDocumentEnd, end > lexer.position {
      passOver(to: end)
    } else {
      pass()
      if !head.goesOn { head = CommandHead() }
      beginLine()
    }
    hereDocumentEnd = nil
  }

  /// Leaves out a text that is put into a command, and reports commands in it.
  private mutating func passOver(to end: Int) {
    let inside = lexer.text.text(lexer.position..<end)
    if CommandMentions.isIn(inside.utf8), inside.contains("--") {
      add(PassedOver(message: "commands inside a here-document are not read"), line: lexer.line + 1)
    }
    while lexer.position < end { lexer.advance() }
    (head, settings) = (CommandHead(), SettingScan())
  }

  /// Reads the value of a variable that a line begins with.
  ///
  /// Only what a line begins with, not indented, is known: what is set in a branch, in a loop, behind another
  /// command or by an operation on what was there is unknown from there on.
  private mutating func beginLine() {
    let start = lexer.position
    guard let (name, end) = ShellAssignment.name(at: start, in: &lexer.text) else { return }
    for place in start..<end { head.take(place, of: &lexer.text) }
    lexer.position = end
    lexer.variables.set(name, to: nil)
    let line = lexer.line
    // Lists are not worked out.
    guard end == lexer.text.count || lexer.text[end] != "(", !blocks.has(line: line) else { return }
    guard let value = try? lexer.value() else { return }
    lexer.variables.set(name, to: value)
    let hasService = ["logs ", "cloudwatch "].contains(where: value.contains)
    if hasService, CommandMentions.isIn(value.utf8), value.contains("--") {
      add(PassedOver(message: "a command inside a text is not read"), line: line)
    }
  }

  /// Reads what may be a command.
  private mutating func readCommand() {
    guard head.hasService, CommandMentions.mayHaveOptions(at: lexer.position, in: &lexer.text)
    else { return pass() }
    let line = lexer.line
    if head.isInText(at: lexer.position, of: &lexer.text) {
      add(PassedOver(message: "a command inside a text is not read"), line: line)
      return pass()
    }
    do throws(ShellLexer.Fault) {
      let words = try lexer.command()
      guard var options = CommandOptions(words) else { return }
      options.take(region: head.region)
      take(options, line: line)
      if let line = lexer.looseContinuation { add(LooseContinuation(), line: line) }
      head = CommandHead()
    } catch {
      switch error {
      case .unclosedQuote(let line):
        add(BadCommand(message: "the quote that opens here is not closed"), line: line)
      case .tooLong: add(BadCommand(message: "a command longer than any is"), line: line)
      case .mention, .commandInside: break
      }
    }
  }

  private mutating func add(_ finding: any Finding, line: Int?) {
    findings.append(.init(finding, at: DefinitionPlace(file: document.name, line: line)))
  }

  private mutating func take(_ options: CommandOptions, line: Int) {
    var request = CommandRequest(options, of: document, companions)
    request.read()
    for (finding, line) in request.findings { add(finding, line: line) }
    var definition = WrittenDefinition(
      kind: options.kind.definition, tree: .object(request.members),
      place: DefinitionPlace(file: document.name, line: line), leniency: .quoted)
    definition.givenRegion = options.region
    written.append(definition)
  }
}
