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

  /// The Region it is asked to work in; nil: none is named.
  private(set) var region: String?

  /// Reads `words`, the first of which is the command's own, such as `put-metric-filter`; nil where it is
  /// another one, or is only spoken of: no option gives its request anything.
  init?(_ words: [ShellWord]) {
    guard let kind = CommandKind.allCases.first(where: { $0.word == words.first?.text }) else {
      return nil
    }
    self.kind = kind
    for word in words.dropFirst() { add(word) }
    region = options.first { $0.name == "region" }?.values.first?.text
    options.removeAll { Self.globalOptions.contains($0.name) || Self.globalFlags.contains($0.name) }
    let isGiven = options.contains {
      kind.member(of: $0.name) != nil || $0.name.hasPrefix("cli-input-")
    }
    if !isGiven { return nil }
  }

  /// Takes a Region that is named before the command's own word.
  mutating func take(region: String?) {
    self.region = self.region ?? region
  }

  private mutating func add(_ word: ShellWord) {
    // Options that only the script's caller knows.
    if word.text == "<@>" {
      unreadWords.append(word)
      return
    }
    if let match = word.text.wholeMatch(of: /(?s)--([a-z][a-z0-9\-]*)(?:=(.*))?/) {
      var option = Option(name: String(match.1), line: word.line, values: [])
      if let value = match.2 {
        var rest = word
        rest.text = String(value)
        option.values.append(rest)
      }
      options.append(option)
    } else if options.isEmpty {
      strayWords.append(word)
    } else {
      options[options.count - 1].values.append(word)
    }
  }
}
