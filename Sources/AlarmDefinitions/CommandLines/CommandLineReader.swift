/// Reads the command lines of the AWS CLI in a script, a runbook, or any other text (aws-formats,
/// section 1.3).
struct CommandLineReader {
  /// Most characters of a text with commands.
  private static let sizeLimit = 1 << 19

  private let text: [Unicode.Scalar]
  private let document: DefinitionDocument
  private var variables: ShellVariables
  private(set) var written: [WrittenDefinition] = []
  private(set) var findings: [DefinitionFinding] = []
  /// Where lines end that may end a here-document, by what is in them; empty until one is asked for.
  private var wordLines: [String: [Int]] = [:]

  /// Creates a reader of the commands in `text`, which is that of `document`.
  init(_ text: String, of document: DefinitionDocument) {
    self.text = Array(text.unicodeScalars)
    self.document = document
    variables = ShellVariables(self.text)
  }

  /// Whether a text has commands, or speaks of them.
  static func hasCommands(_ text: String) -> Bool {
    CommandKind.allCases.contains { text.contains($0.word) }
  }

  /// Reads every command.
  mutating func read() {
    if text.count > Self.sizeLimit {
      add(TooLarge(limit: Self.sizeLimit), line: nil)
      return
    }
    var (position, line) = (0, 1)
    var isComment = false
    var heredoc: Int?
    while position < text.count {
      if text[position] == "\n" {
        (line, isComment) = (line + 1, false)
        if let end = heredoc {
          passOver(from: position, to: end, &line)
          (position, heredoc) = (end, nil)
          continue
        }
      }
      if text[position] == "#", isWordStart(position) { isComment = true }
      if text[position] == "<", !isComment { heredoc = heredoc ?? heredocEnd(at: position) }
      guard !isComment, isWordStart(position), isCommandWord(position) else {
        position += 1
        continue
      }
      (position, line) = read(at: position, line: line)
    }
    if written.isEmpty, findings.isEmpty { add(NotRecognised(), line: nil) }
    findings.sort { ($0.place.line ?? 0) < ($1.place.line ?? 0) }
  }

  private func isWordStart(_ position: Int) -> Bool {
    guard position > 0 else { return true }
    return " \t\n\r`(".unicodeScalars.contains(text[position - 1])
  }

  /// Whether the own word of a command stands at `position`, whatever its program is called by.
  private func isCommandWord(_ position: Int) -> Bool {
    guard text[position] == "p" else { return false }
    return CommandKind.allCases.contains { kind in
      let rest = text[position...]
      guard rest.starts(with: kind.word.unicodeScalars) else { return false }
      let end = position + kind.word.unicodeScalars.count
      return end >= text.count || " \t\n\r\\".unicodeScalars.contains(text[end])
    }
  }

  /// Where the text ends that `<<WORD` at `position` puts into a command; nil where there is none.
  private mutating func heredocEnd(at position: Int) -> Int? {
    guard position + 2 < text.count, text[position + 1] == "<" else { return nil }
    let line = String(String.UnicodeScalarView(text[position...].prefix(80).prefix { $0 != "\n" }))
    guard let match = line.prefixMatch(of: /<<-?\s*["'\\]?([A-Za-z_][A-Za-z0-9_]*)/) else {
      return nil
    }
    // Looked up rather than looked for: a hostile text has very many, and none that ends.
    if wordLines.isEmpty { wordLines = Self.wordLines(of: text) }
    let ends = wordLines[String(match.1), default: []]
    let next = ends.partitioningIndex { $0 > position }
    return next < ends.count ? ends[next] : nil
  }

  /// The ends of lines that are one word and nothing else, by the word, in their order.
  private static func wordLines(of text: [Unicode.Scalar]) -> [String: [Int]] {
    var lines: [String: [Int]] = [:]
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: "\n") ?? text.count
      let word = text[start..<end].drop { $0 == "\t" || $0 == " " }
      if !word.isEmpty, word.count <= 64 {
        lines[String(String.UnicodeScalarView(word)), default: []].append(end)
      }
      start = end + 1
    }
    return lines
  }

  /// Leaves out a text that is put into a command, and reports commands in it.
  private mutating func passOver(from start: Int, to end: Int, _ line: inout Int) {
    let inside = String(String.UnicodeScalarView(text[start..<end]))
    if Self.hasCommands(inside), inside.contains("--") {
      add(PassedOver(message: "commands inside a here-document are not read"), line: line)
    }
    line += text[(start + 1)..<end].count { $0 == "\n" }
  }

  /// The part of a line before `position`, lines that it goes on from among it.
  private func head(before position: Int) -> Substring {
    var start = position
    while start > 0, position - start < 2048 {
      if text[start - 1] == "\n" {
        let before = text[..<(start - 1)].reversed().first { $0 != " " && $0 != "\t" && $0 != "\r" }
        if before != "\\" { break }
      }
      start -= 1
    }
    return String(String.UnicodeScalarView(text[start..<position]))[...]
  }

  /// Reads what may be a command, and returns where to go on.
  private mutating func read(at start: Int, line: Int) -> (position: Int, line: Int) {
    let head = head(before: start)
    // Who only speaks of the command leaves out what comes before it.
    guard head.contains(/(?:^|[\s\/"'}])(?:logs|cloudwatch)\s/) else { return (start + 1, line) }
    let quotes = head.replacing(/\\./, with: "").replacing(/'[^']*'/, with: "")
    if !quotes.count(where: { $0 == "\"" }).isMultiple(of: 2), !quotes.contains("$(") {
      add(PassedOver(message: "a command inside a text is not read"), line: line)
      return (start + 1, line)
    }
    var lexer = ShellLexer(text, at: start, line: line, variables: variables.values(before: start))
    do throws(ShellLexer.Fault) {
      let words = try lexer.command()
      guard var options = CommandOptions(words) else { return (start + 1, line) }
      options.take(region: Self.region(in: head))
      take(options, line: line)
      if let line = lexer.looseContinuation { add(LooseContinuation(), line: line) }
      return (lexer.position, lexer.line)
    } catch {
      switch error {
      case .unclosedQuote(let line):
        add(BadCommand(message: "the quote that opens here is not closed"), line: line)
      case .tooLong: add(BadCommand(message: "a command longer than any is"), line: line)
      }
      return (start + 1, line)
    }
  }

  /// The Region that a line names before the command's own word.
  private static func region(in head: Substring) -> String? {
    head.firstMatch(of: /--region[= ]+["']?([a-z0-9\-]+)/).map { String($0.1) }
  }

  private mutating func add(_ finding: any Finding, line: Int?) {
    findings.append(.init(finding, at: DefinitionPlace(file: document.name, line: line)))
  }

  private mutating func take(_ options: CommandOptions, line: Int) {
    var request = CommandRequest(options, companions: document.companions)
    request.read()
    for (finding, line) in request.findings { add(finding, line: line) }
    var definition = WrittenDefinition(
      kind: options.kind.definition, tree: .object(request.members),
      place: DefinitionPlace(file: document.name, line: line), leniency: .quoted)
    definition.givenRegion = options.region
    written.append(definition)
  }
}

extension [Int] {
  /// The first index whose element `condition` holds for, as it does for all behind it.
  fileprivate func partitioningIndex(where condition: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
