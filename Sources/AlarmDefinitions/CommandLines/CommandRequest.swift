/// The request that a command line's options make, by the members of the API.
struct CommandRequest {
  private let options: CommandOptions
  private let companions: DefinitionDocument.Companions
  private(set) var members: [String: DocumentTree] = [:]
  /// What was found, and the line it is on.
  private(set) var findings: [(any Finding, line: Int)] = []

  /// Creates the request of `options`, which may ask for the `companions` of their document.
  init(_ options: CommandOptions, companions: @escaping DefinitionDocument.Companions) {
    (self.options, self.companions) = (options, companions)
  }

  /// Reads the options; what a whole request given as JSON says counts less than they do.
  mutating func read() {
    for word in options.strayWords {
      findings.append(
        (BadCommand(message: "\"\(word.text)\" belongs to no option"), line: word.line))
    }
    for option in options.options where Self.isWhole(option) { readWhole(option) }
    for option in options.options where !Self.isWhole(option) { read(option) }
  }

  private static func isWhole(_ option: CommandOptions.Option) -> Bool {
    option.name == "cli-input-json" || option.name == "cli-input-yaml"
  }

  private mutating func readWhole(_ option: CommandOptions.Option) {
    guard let word = onlyWord(of: option), let text = content(of: word) else { return }
    var tree: DocumentTree?
    if option.name == "cli-input-yaml" { tree = try? YAMLDocument.trees(of: text).first }
    tree = tree ?? (try? JSONReader.tree(of: text))
    guard case .object(let members, _) = tree else {
      findings.append(
        (BadCommand(message: "--\(option.name) is given no object"), line: option.line))
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
      findings.append(
        (BadCommand(message: "\(words) has no option --\(option.name)"), line: option.line))
    }
  }

  /// The value that an option gives a member of a `kind`; nil where it is none, which is reported.
  private mutating func value(
    of option: CommandOptions.Option, _ kind: RequestTable.Kind
  ) -> DocumentTree? {
    switch kind {
    case .truth: return option.values.isEmpty ? .plain("true") : text(of: option)
    case .text, .number: return text(of: option)
    case .texts: return .list(texts(of: option))
    case .list, .pairs: return .list(structures(of: option))
    case .object: return structures(of: option).first
    case .value, .names: return nil
    }
  }

  private mutating func text(of option: CommandOptions.Option) -> DocumentTree? {
    guard let word = onlyWord(of: option), let text = content(of: word) else { return nil }
    if word.hasCurlyQuotes {
      findings.append(
        (Repaired(fault: "curly quotes are taken for straight ones", text: text), line: word.line))
    }
    return .text(text)
  }

  private mutating func onlyWord(of option: CommandOptions.Option) -> ShellWord? {
    if option.values.count == 1 { return option.values[0] }
    let reason =
      option.values.isEmpty
      ? "--\(option.name) is given no value"
      : "--\(option.name) is given \(option.values.count) values; quote what is one value"
    findings.append((BadCommand(message: reason), line: option.line))
    return nil
  }

  /// What a word stands for: itself, or what is in the file it names; nil: it is not read, which is reported.
  private mutating func content(of word: ShellWord) -> String? {
    guard word.text.hasPrefix("file://") else { return word.text }
    let path = String(word.text.dropFirst("file://".count))
    switch companions(path) {
    case .success(let bytes):
      let text = DefinitionDocument(name: path, bytes: bytes).text
      if text == nil {
        findings.append((FileNotRead(path: path, reason: "not UTF-8 text"), line: word.line))
      }
      return text
    case .failure(.outside):
      let reason = "only files in the folder of the command line's own file are, or in one below"
      findings.append((FileNotRead(path: path, reason: reason), line: word.line))
    case .failure(.unreadable(let reason)):
      findings.append((FileNotRead(path: path, reason: reason), line: word.line))
    }
    return nil
  }

  private mutating func texts(of option: CommandOptions.Option) -> [DocumentTree] {
    option.values.flatMap { word -> [DocumentTree] in
      guard let text = content(of: word) else { return [] }
      if text.hasPrefix("["),
        let list = try? JSONReader.tree(of: text)
      {
        return list.items
      }
      return [.text(text)]
    }
  }

  /// The structures among an option's values: shorthand, JSON, or the name of a file with JSON.
  private mutating func structures(of option: CommandOptions.Option) -> [DocumentTree] {
    joined(option).flatMap { word -> [DocumentTree] in
      guard let text = content(of: word) else { return [] }
      let start = text.first { !$0.isWhitespace }
      if start == "{" || start == "[" { return jsonStructures(text, word, option.name) }
      do throws(ShorthandParser.Fault) {
        return [try ShorthandParser.tree(of: text)]
      } catch {
        findings.append(
          (BadCommand(message: "--\(option.name): \(error.message)"), line: word.line))
        return []
      }
    }
  }

  private mutating func jsonStructures(
    _ text: String, _ word: ShellWord, _ option: String
  ) -> [DocumentTree] {
    do throws(JSONFault) {
      let tree = try JSONReader.tree(of: text)
      if case .list(let items) = tree { return items }
      return [tree]
    } catch {
      findings.append((BadCommand(message: "--\(option): \(error.message)"), line: word.line))
      return []
    }
  }

  /// The option's values; parts of one structure with blanks around its signs are put together, as
  /// published texts have them.
  private mutating func joined(_ option: CommandOptions.Option) -> [ShellWord] {
    var words: [ShellWord] = []
    for word in option.values {
      let isPart = words.last.map { $0.text.hasSuffix("=") || $0.text.hasSuffix(",") } ?? false
      if isPart || (!words.isEmpty && word.text.hasPrefix(",")) {
        words[words.count - 1].text += word.text
      } else {
        words.append(word)
      }
    }
    if words.count < option.values.count {
      let text = words.map(\.text).joined(separator: " ")
      findings.append(
        (
          Repaired(fault: "--\(option.name) has blanks inside a value", text: text),
          line: option.line
        ))
    }
    return words
  }
}
