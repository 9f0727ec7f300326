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

  /// Reads `words`, the first of which is `aws`; nil where it is another command, or only speaks of one.
  init?(_ words: [ShellWord]) {
    var rest = words.dropFirst()
    while let word = rest.first, word.text.hasPrefix("--") {
      rest.removeFirst(Self.length(ofGlobal: word.text))
    }
    let names = rest.prefix(2).map(\.text)
    guard let kind = CommandKind.allCases.first(where: { $0.words == names }) else { return nil }
    self.kind = kind
    for word in rest.dropFirst(2) { add(word) }
    // What speaks of a command, and gives it nothing, is no command line.
    if options.isEmpty { return nil }
    options.removeAll { Self.globalOptions.contains($0.name) || Self.globalFlags.contains($0.name) }
  }

  private static func length(ofGlobal option: String) -> Int {
    globalOptions.contains(String(option.dropFirst(2))) ? 2 : 1
  }

  private mutating func add(_ word: ShellWord) {
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
