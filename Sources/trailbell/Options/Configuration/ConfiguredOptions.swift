import ArgumentParser

/// Options that a file or the environment gives, before those that are typed.
struct ConfiguredOptions {
  /// What a file may not decide for whoever types a command: what counts as success, what is read, and
  /// what is overwritten.
  private static let refused: Set<String> = [
    "--allow-empty", "--fail-on", "--output", "--config", "--files-from", "--null", "--in",
    "--samples", "--help", "--version",
  ]

  /// The file as it was named, or the variable.
  let origin: String
  /// The arguments that the command takes.
  let arguments: [String]

  /// Reads `text`, of which a command takes those `options` that it has.
  ///
  /// Throws where a line holds something that is not an option of any command, or is refused.
  init(_ text: [UInt8], of origin: String, for options: KnownOptions, among all: KnownOptions)
    throws
  {
    self.origin = origin
    var arguments: [String] = []
    do throws(OptionLines.Fault) {
      for (number, words) in try OptionLines(text).lines {
        arguments += try Self.arguments(of: words, line: number, options, all)
      }
    } catch {
      throw ValidationError("\(origin): line \(error.line): \(error.words)")
    }
    self.arguments = arguments
  }

  /// What is said of it: whoever reads the results must know what they depend on.
  var message: String {
    let words =
      arguments.isEmpty ? "none of them is for this command" : arguments.joined(separator: " ")
    return "options of \(origin): \(words)"
  }

  private static func arguments(
    of words: [String], line: Int, _ options: KnownOptions, _ all: KnownOptions
  ) throws(OptionLines.Fault) -> [String] {
    var arguments: [String] = []
    var rest = words[...]
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
      guard options[option.name] != nil else { continue }
      arguments.append(value.map { "\(option.name)=\($0)" } ?? option.name)
    }
    return arguments
  }
}
