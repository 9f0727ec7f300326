/// Names of options that a text in columns has broken: `-- filter-name`, `--metric- name`, `--metric -name`.
struct OptionRepair {
  /// A name put together again.
  struct Repaired {
    let name: String
    /// How many words it was in.
    let words: Int
    let value: ShellWord?

    /// The option of that name.
    func option(on line: Int) -> CommandOptions.Option {
      .init(name: name, line: line, values: value.map { [$0] } ?? [])
    }
  }

  /// Most words that a name was broken into.
  private static let limit = 3

  private let kind: CommandKind

  init(of kind: CommandKind) {
    self.kind = kind
  }

  /// Returns the name that `word` begins and words of `rest` end; nil where it is whole, or where nothing
  /// that the command knows comes of it.
  func name(beginning word: ShellWord, _ rest: ArraySlice<ShellWord>) -> Repaired? {
    guard let start = word.text.known, start.hasPrefix("--"), isPart(start) else { return nil }
    var joined = start
    for (count, next) in rest.prefix(Self.limit - 1).enumerated() {
      guard case .known(let end) = next.text.parts.first,
        joined.hasSuffix("-") || end.hasPrefix("-"), !end.hasPrefix("--")
      else { return nil }
      joined += end
      var whole = next
      whole.text = DocumentText(joined)
      for part in next.text.parts.dropFirst() { whole.text.append(part) }
      if let (name, value) = whole.option, isKnown(name) {
        return Repaired(name: name, words: count + 2, value: value)
      }
    }
    return nil
  }

  /// Whether a word is nothing that the command knows, and so may be a part of that.
  private func isPart(_ word: String) -> Bool {
    !isKnown(String(word.dropFirst(2))) && word.utf8.count <= 64 && !word.contains("=")
  }

  private func isKnown(_ name: String) -> Bool {
    kind.member(of: name) != nil || name == "cli-input-json" || name == "cli-input-yaml"
  }
}
