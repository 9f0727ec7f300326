/// Reads the command lines of the AWS CLI in a script, a runbook, or any other text (aws-formats,
/// section 1.3).
struct CommandLineReader {
  private let text: [Unicode.Scalar]
  private let document: DefinitionDocument
  private let variables: ShellVariables
  private(set) var written: [WrittenDefinition] = []
  private(set) var findings: [DefinitionFinding] = []
  /// What was told of already.
  private var placeholders: Set<String> = []

  /// Creates a reader of the commands in `text`, which is that of `document`.
  init(_ text: String, of document: DefinitionDocument) {
    self.text = Array(text.unicodeScalars)
    self.document = document
    variables = ShellVariables(self.text)
  }

  /// Whether a text has commands, or speaks of them.
  static func hasCommands(_ text: String) -> Bool {
    text.contains("aws") && CommandKind.allCases.contains { text.contains($0.words[1]) }
  }

  /// Reads every command.
  mutating func read() {
    var (position, line) = (0, 1)
    var isComment = false
    while position < text.count {
      if text[position] == "\n" { (line, isComment) = (line + 1, false) }
      if text[position] == "#", isWordStart(position) { isComment = true }
      guard !isComment, isCommandStart(position) else {
        position += 1
        continue
      }
      (position, line) = read(at: position, line: line)
    }
    if written.isEmpty, findings.isEmpty { add(.notRecognised, line: nil) }
    findings.sort { ($0.place.line ?? 0) < ($1.place.line ?? 0) }
  }

  private func isWordStart(_ position: Int) -> Bool {
    guard position > 0 else { return true }
    let before = text[position - 1]
    return
      !(before.properties.isAlphabetic || "0123456789-_./:@'\\=\"".unicodeScalars.contains(before))
  }

  /// Whether the word `aws` stands at `position`.
  private func isCommandStart(_ position: Int) -> Bool {
    guard text[position] == "a", position + 3 < text.count, isWordStart(position) else {
      return false
    }
    return text[position + 1] == "w" && text[position + 2] == "s"
      && " \t\\".unicodeScalars.contains(text[position + 3])
  }

  /// Reads what may be a command, and returns where to go on.
  private mutating func read(at start: Int, line: Int) -> (position: Int, line: Int) {
    var lexer = ShellLexer(text, at: start, line: line, variables: variables.values)
    do throws(ShellLexer.Fault) {
      guard let options = CommandOptions(try lexer.command()) else { return (start + 3, line) }
      take(options, line: line)
      if let line = lexer.looseContinuation { add(.looseContinuation, line: line) }
      return (lexer.position, lexer.line)
    } catch {
      let rest = String(String.UnicodeScalarView(text[start...].prefix(400)))
      if Self.hasCommands(rest), case .unclosedQuote(let line) = error {
        add(.badCommand("the quote that opens here is not closed"), line: line)
      }
      return (start + 3, line)
    }
  }

  private mutating func add(_ kind: FindingKind, line: Int?) {
    findings.append(.init(kind, at: DefinitionPlace(file: document.name, line: line)))
  }

  private mutating func take(_ options: CommandOptions, line: Int) {
    var request = CommandRequest(options, companions: document.companions)
    request.read()
    for (kind, line) in request.findings { add(kind, line: line) }
    for word in options.options.flatMap(\.values) {
      for name in word.placeholders where placeholders.insert(name).inserted {
        add(.placeholder(name), line: word.line)
      }
    }
    written.append(
      WrittenDefinition(
        kind: options.kind.definition, tree: .object(request.members),
        place: DefinitionPlace(file: document.name, line: line), leniency: .quoted))
  }
}
