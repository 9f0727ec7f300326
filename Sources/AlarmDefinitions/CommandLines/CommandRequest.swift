/// The request that a command line's options make, by the members of the API.
struct CommandRequest {
  let options: CommandOptions
  private let document: DefinitionDocument
  private let companions: CompanionFiles
  private(set) var members: [String: DocumentTree] = [:]
  /// The text of a whole request given as JSON that is not known; nil: there is none.
  private var unknownWhole: DocumentText?
  /// What was found, and the line it is on.
  private(set) var findings: [(any Finding, line: Int)] = []

  /// Creates the request of `options`, which may ask for the `companions` of their document.
  init(_ options: CommandOptions, of document: DefinitionDocument, _ companions: CompanionFiles) {
    (self.options, self.document, self.companions) = (options, document, companions)
  }

  /// Reads the options; what a whole request given as JSON says counts less than they do.
  mutating func read() {
    for word in options.strayWords {
      add(BadCommand(message: "\(quoted: word.text) belongs to no option"), line: word.line)
    }
    if let word = options.unreadWords.first {
      addUnread(word)
    }
    if !options.repairs.isEmpty, let line = options.options.first?.line {
      let names = options.repairs.joined(separator: ", ")
      add(Repaired(fault: "a blank breaks the name of an option", text: names), line: line)
    }
    for option in options.options where Self.isWhole(option) { readWhole(option) }
    for option in options.options where !Self.isWhole(option) { read(option) }
    if let text = unknownWhole ?? options.unreadWords.first?.text { takeAsGiven(by: text) }
  }

  /// Reports a word that stands for others, or for a whole request.
  private mutating func addUnread(_ word: ShellWord) {
    add(PassedOver(message: "words that only a shell knows are not read"), line: word.line)
  }

  func isGiven(_ member: String) -> Bool { members[member].map { !$0.isNull } ?? false }

  mutating func give(_ member: String, _ value: DocumentTree) {
    members[member] = value
  }

  mutating func add(_ finding: any Finding, line: Int) {
    findings.append((finding, line: line))
  }

  private static func isWhole(_ option: CommandOptions.Option) -> Bool {
    option.name == "cli-input-json" || option.name == "cli-input-yaml"
  }

  private mutating func readWhole(_ option: CommandOptions.Option) {
    guard let word = onlyWord(of: option) else { return }
    let content = content(of: word)
    let marks = UnknownMarks(content)
    var tree: DocumentTree?
    if option.name == "cli-input-yaml" { tree = try? YAMLDocument.trees(of: marks.text).first }
    tree = tree ?? (try? JSONReader.tree(of: marks.text))
    guard case .object(let members, _) = tree.map(marks.restored) else {
      if content.isUnknown {
        unknownWhole = content
        if word.text == content { addUnread(word) }
        return
      }
      add(BadCommand(message: "--\(option.name) is given no object"), line: option.line)
      return
    }
    self.members = members
  }

  private mutating func read(_ option: CommandOptions.Option) {
    if let member = options.kind.member(of: option.name) {
      members[member.name] = value(of: option, member.kind)
    } else if option.name.hasPrefix("no-"),
      let member = options.kind.member(of: String(option.name.dropFirst(3))),
      case .truth = member.kind
    {
      members[member.name] = .plain("false")
    } else if option.name != "generate-cli-skeleton" {
      let words = options.kind.words.joined(separator: " ")
      add(BadCommand(message: "\(words) has no option --\(option.name)"), line: option.line)
    }
  }

  func onlyWordFault(of option: CommandOptions.Option) -> String? {
    switch option.values.count {
    case 0: "--\(option.name) is given no value"
    case 1: nil
    case let count: "--\(option.name) is given \(count) values; quote what is one value"
    }
  }

  mutating func onlyWord(of option: CommandOptions.Option) -> ShellWord? {
    guard let fault = onlyWordFault(of: option) else { return option.values[0] }
    add(BadCommand(message: fault), line: option.line)
    return nil
  }

  /// What a word stands for: itself, or what is in the file it names; that is not known where it is not read,
  /// which is reported.
  mutating func content(of word: ShellWord) -> DocumentText {
    guard case .known(let head) = word.text.parts.first, head.hasPrefix("file://") else {
      return word.text
    }
    let path = String(word.text.description.dropFirst("file://".count))
    do throws(CompanionFiles.Refusal) {
      return DocumentText(try companions.text(of: path, beside: document))
    } catch {
      add(FileNotRead(path: path, reason: "\(error)"), line: word.line)
      return DocumentText(unknown: path)
    }
  }
}
