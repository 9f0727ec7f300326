/// The options of one command line, by name, each with its values.
struct CommandOptions {
  /// Options that every command has, with a value; they change nothing about a definition.
  private static let globalOptions: Set<String> = [
    "region", "profile", "output", "query", "endpoint-url", "ca-bundle", "cli-read-timeout",
    "cli-connect-timeout", "color", "cli-binary-format",
  ]
  /// The same without a value.
  private static let globalFlags: Set<String> = [
    "debug", "no-verify-ssl", "no-paginate", "no-sign-request", "no-cli-pager", "cli-auto-prompt",
    "no-cli-auto-prompt",
  ]

  /// An option with its values.
  struct Option {
    let name: String
    let line: Int
    var values: [ShellWord]
  }

  let kind: CommandKind
  /// The options, in their order; global ones left out.
  private(set) var options: [Option] = []
  /// Words that belong to no option.
  private(set) var strayWords: [ShellWord] = []
  /// Words that stand for any number of others.
  private(set) var unreadWords: [ShellWord] = []
  /// Names of options that had blanks in them, and where the first stands.
  private(set) var repairs: [String] = []

  /// The Region it is asked to work in; nil: none is named.
  private(set) var region: String?

  /// Reads `words`, the first of which is the command's own, such as `put-metric-filter`; nil where it is
  /// another one, or is only spoken of: no option gives its request anything.
  init?(_ words: [ShellWord]) {
    guard let kind = CommandKind.allCases.first(where: { $0.word == words.first?.text.known })
    else { return nil }
    self.kind = kind
    let repair = OptionRepair(of: kind)
    var rest = words.dropFirst()
    while let word = rest.popFirst() {
      if let name = repair.name(beginning: word, rest) {
        rest.removeFirst(name.words - 1)
        repairs.append("--\(name.name)")
        options.append(name.option(on: word.line))
      } else {
        add(word)
      }
    }
    region = options.first { $0.name == "region" }?.values.first?.text.known
    options.removeAll { Self.isGlobal($0.name) }
    let isGiven = options.contains {
      kind.member(of: $0.name) != nil || $0.name.hasPrefix("cli-input-")
    }
    if !isGiven, unreadWords.isEmpty { return nil }
  }

  private static func isGlobal(_ option: String) -> Bool {
    globalOptions.contains(option) || globalFlags.contains(option)
  }

  /// Takes a Region that is named before the command's own word.
  mutating func take(region: String?) {
    self.region = self.region ?? region
  }

  /// Whether a word may stand for options of the command, with their values.
  private func mayBeOptions(_ word: ShellWord) -> Bool {
    guard word.mayBeSeveral, word.text.parts.count == 1, word.text.known == nil else {
      return false
    }
    guard let option = options.last, word.text.parts != [.unknown("@")] else { return true }
    guard !option.values.isEmpty else { return Self.globalFlags.contains(option.name) }
    return kind.member(of: option.name).map { !$0.takesSeveral } ?? true
  }

  private mutating func add(_ word: ShellWord) {
    if mayBeOptions(word) {
      unreadWords.append(word)
    } else if let (name, value) = word.option {
      options.append(Option(name: name, line: word.line, values: value.map { [$0] } ?? []))
    } else if options.isEmpty {
      strayWords.append(word)
    } else {
      options[options.count - 1].values.append(word)
    }
  }
}

extension ShellWord {
  /// The option that a word names, and the value behind its sign of equality; nil where it is none.
  var option: (name: String, value: ShellWord?)? {
    guard case .known(let head) = text.parts.first, head.hasPrefix("--") else { return nil }
    let rest = head.dropFirst(2)
    let name = rest.prefix { sign in sign != "=" }
    let isName = name.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
    }
    guard isName, let first = name.utf8.first, (0x61...0x7A).contains(first) else { return nil }
    if name.endIndex == rest.endIndex {
      return text.parts.count == 1 ? (String(name), nil) : nil
    }
    var value = self
    value.text = DocumentText(String(rest[rest.index(after: name.endIndex)...]))
    for part in text.parts.dropFirst() { value.text.append(part) }
    return (String(name), value)
  }
}

extension DocumentText {
  /// Puts a part behind the text.
  mutating func append(_ part: Part) {
    switch part {
    case .known(let text): append(text)
    case .unknown(let name): append(unknown: name)
    }
  }
}

extension RequestTable.Member {
  /// Whether an option gives it more than one word.
  fileprivate var takesSeveral: Bool {
    switch kind {
    case .texts, .list, .pairs: true
    case .value, .text, .number, .truth, .names, .object: false
    }
  }
}
