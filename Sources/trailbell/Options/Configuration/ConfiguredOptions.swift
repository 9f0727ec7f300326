import ArgumentParser

/// Options that a file or the environment gives, before those that are typed.
struct ConfiguredOptions {
  /// What a file may not decide for whoever types a command: what counts as success, what is read, and
  /// what is overwritten.
  private static let refused: Set<String> = [
    "--allow-empty", "--fail-on", "--output", "--summary", "--errors", "--config", "--files-from",
    "--null", "--in", "--samples", "--event", "--events", "--reset", "--exec", "--skipped",
    "--units", "--as-map", "--print0", "--key-value", "--help", "--version",
  ]

  /// The file as it was named, or the variable.
  let origin: String
  /// The options that the command takes.
  private(set) var options: [Given]

  /// An option as it was given.
  struct Given {
    let name: String
    let value: String?

    /// As an argument.
    var argument: String { value.map { "\(name)=\($0)" } ?? name }
  }

  /// As arguments.
  var arguments: [String] { options.map(\.argument) }

  /// Leaves out what a later option is in the place of.
  mutating func yield(to names: Set<String>, asText isText: Bool) {
    let isFormed = !names.isDisjoint(with: ["--format", "--json"])
    options.removeAll { option in
      switch option.name {
      case "--format", "--json": isFormed
      case "--pattern": !names.isDisjoint(with: ["--pattern", "--rules"])
      case "--rules": names.contains("--pattern")
      case "--time-zone": !isText
      default: false
      }
    }
  }

  /// Reads `text`, of which a command takes those `options` that it has.
  ///
  /// Throws where a line holds something that is not an option of any command, or is refused.
  init(_ text: [UInt8], of origin: String, for options: KnownOptions, among all: KnownOptions)
    throws
  {
    self.origin = origin
    var given: [Given] = []
    do throws(OptionLines.Fault) {
      for (number, words) in try OptionLines(text).lines {
        given += try Self.arguments(of: words, line: number, options, all)
      }
    } catch {
      throw ValidationError("\(origin): line \(error.line): \(error.words)")
    }
    self.options = given
  }

  /// What is said of it: whoever reads the results must know what they depend on.
  var message: String {
    let words =
      arguments.isEmpty ? "none of them is for this command" : arguments.joined(separator: " ")
    return "options of \(origin): \(words)"
  }

  private static func arguments(
    of words: [String], line: Int, _ options: KnownOptions, _ all: KnownOptions
  ) throws(OptionLines.Fault) -> [Given] {
    var given: [Given] = []
    var rest = words.flatMap { all.apart($0) }[...]
    while let word = rest.popFirst() {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      guard let option = all[name] else {
        let isInput = !name.hasPrefix("-") || name == "-"
        let words =
          isInput ? "\"\(word)\" is not an option; inputs are typed" : "there is no option \(name)"
        throw OptionLines.Fault(line: line, words: words)
      }
      guard !refused.contains(option.name) else {
        throw OptionLines.Fault(line: line, words: "\(option.name) is only for the command line")
      }
      var value = parts.count > 1 ? String(parts[1]) : nil
      if option.takesValue, value == nil {
        guard let next = rest.popFirst() else {
          throw OptionLines.Fault(line: line, words: "\(option.name) needs a value")
        }
        value = next
      }
      if let value, !option.values.isEmpty, !option.values.contains(value) {
        throw OptionLines.Fault(
          line: line, words: "\"\(value)\" is not a value of \(option.name)")
      }
      // Another command has it, or takes this value.
      guard let known = options[option.name],
        known.values.isEmpty || value.map(known.values.contains) ?? true
      else { continue }
      given.append(Given(name: option.name, value: value))
    }
    return given
  }
}
