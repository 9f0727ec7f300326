import ArgumentParser

/// The options of a command, as its help lists them.
struct KnownOptions {
  /// One option.
  struct Known: Hashable {
    /// Its long name, with its dashes.
    let name: String
    let takesValue: Bool
    /// The values there are; none where it takes any.
    var values: Set<String> = []
  }

  private var known: [String: Known] = [:]

  /// All names there are, long and short, with their dashes.
  var names: [String] { Array(known.keys) }

  /// Finds the options of `command`.
  init(of command: any ParsableCommand.Type) {
    let help = TrailbellCommand.helpMessage(for: command, includeHidden: true, columns: 1000)
    for line in help.split(separator: "\n") where line.hasPrefix("  -") {
      add(line.dropFirst(2))
    }
  }

  /// Finds the options of all commands.
  init() {
    for command in Self.commands(of: TrailbellCommand.self) {
      known.merge(KnownOptions(of: command).known) { one, other in
        var both = one
        both.values =
          one.values.isEmpty || other.values.isEmpty ? [] : one.values.union(other.values)
        return both
      }
    }
  }

  /// Returns short flags that stand together, as in `-qv`, one by one; else the word as it is.
  func apart(_ word: String) -> [String] {
    let letters = word.dropFirst()
    guard word.hasPrefix("-"), letters.count > 1, letters.allSatisfy(\.isLetter),
      let last = letters.last, self["-\(last)"] != nil,
      letters.dropLast().allSatisfy({ self["-\($0)"]?.takesValue == false })
    else { return [word] }
    return letters.map { "-\($0)" }
  }

  /// Returns the option called `name`, `--format` or `-f`; nil: there is none.
  subscript(name: String) -> Known? { known[name] }

  /// The command that the first arguments name, and how many they are; nil: none that reads options.
  static func command(
    of arguments: [String]
  ) -> (type: any ParsableCommand.Type, words: Int)? {
    var (type, words): (any ParsableCommand.Type, Int) = (TrailbellCommand.self, 0)
    while words < arguments.count,
      let next = type.configuration.subcommands.first(where: {
        $0.configuration.commandName == arguments[words]
      })
    {
      (type, words) = (next, words + 1)
    }
    if words == 0 { return nil }
    return (type.configuration.defaultSubcommand ?? type, words)
  }

  private static func commands(
    of command: any ParsableCommand.Type
  ) -> [any ParsableCommand.Type] {
    let below = command.configuration.subcommands
    return below.isEmpty ? [command] : below.flatMap(commands)
  }

  /// Adds what a line such as `-f, --format <format>   How results …` lists.
  private mutating func add(_ line: Substring) {
    var (names, takesValue): ([String], Bool) = ([], false)
    for word in line.split(separator: " ") {
      if word.hasPrefix("-") {
        names.append(word.hasSuffix(",") ? String(word.dropLast()) : String(word))
      } else {
        takesValue = word.hasPrefix("<")
        break
      }
    }
    guard let long = names.last(where: { $0.hasPrefix("--") }) ?? names.last else { return }
    let values = line.firstMatch(of: /\(values: ([^;)]*)/).map { match in
      Set(match.1.split(separator: ", ").map(String.init))
    }
    let option = Known(name: long, takesValue: takesValue, values: values ?? [])
    for name in names { known[name] = option }
  }
}
