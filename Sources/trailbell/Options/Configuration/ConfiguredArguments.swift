import ArgumentParser
import CLibrary
import TrailArchives

/// The arguments of a run: those of a file and of the environment, then those that were typed.
enum ConfiguredArguments {
  private static let variable = "TRAILBELL_OPTIONS"

  /// What a file and the environment gave, in a run that is under way.
  @TaskLocal static var given: [ConfiguredOptions] = []

  /// Returns `typed` with the options of `TRAILBELL_OPTIONS` and of the file that `--config` names put
  /// before them, the file's behind the variable's: of an option given twice the last one counts.
  ///
  /// Beside them stands what was put there.
  ///
  /// Says on standard error whose they are, unless that is to be quiet.
  static func with(
    _ typed: [String]
  ) throws -> (arguments: [String], given: [ConfiguredOptions]) {
    let typed = commandFirst(typed)
    let file = value(of: "--config", in: typed)
    let options = environmentVariable(variable).map { Array($0.utf8) }
    let isHelp = typed.prefix { $0 != "--" }.contains {
      ["-h", "--help", "--version"].contains($0)
    }
    guard !isHelp, file != nil || !(options ?? []).isEmpty,
      let (type, words) = KnownOptions.command(of: typed)
    else { return (typed, []) }
    let (known, all) = (KnownOptions(of: type), KnownOptions())
    var configured: [ConfiguredOptions] = []
    if let options, !options.isEmpty {
      configured.append(try ConfiguredOptions(options, of: variable, for: known, among: all))
    }
    if let file {
      let path = TypedPath(argument: file)
      configured.append(
        try ConfiguredOptions(bytes(of: path), of: path.text, for: known, among: all))
    }
    let typedNames = names(of: typed[words...].map(\.self), known)
    let isText = isText(typed, configured)
    for index in configured.indices {
      let later = configured[(index + 1)...].flatMap(\.options).map(\.name)
      configured[index].yield(to: typedNames.union(later), asText: isText)
    }
    if typedNames.isDisjoint(with: ["--quiet"]) {
      for options in configured { StandardError.message(options.message) }
    }
    return (typed[..<words] + configured.flatMap(\.arguments) + typed[words...], configured)
  }

  /// The long names of the options that were typed.
  private static func names(of typed: [String], _ known: KnownOptions) -> Set<String> {
    var names: Set<String> = []
    for (index, argument) in typed.enumerated() {
      if argument == "--" { break }
      // Behind `--pattern` it is a pattern.
      if index > 0, typed[index - 1] == "--pattern" { continue }
      let name = String(argument.prefix { $0 != "=" })
      for part in known.apart(name) {
        // The value may stand right behind a short name.
        let option = known[part] ?? (part.hasPrefix("--") ? nil : known[String(part.prefix(2))])
        if let option { names.insert(option.name) }
      }
    }
    return names
  }

  /// Whether results are for people, so that a time zone makes a difference.
  private static func isText(_ typed: [String], _ configured: [ConfiguredOptions]) -> Bool {
    var format = "text"
    for option in configured.flatMap(\.options) {
      if option.name == "--json" { format = "jsonl" }
      if option.name == "--format" { format = option.value ?? format }
    }
    if typed.contains("--json") { format = "jsonl" }
    let value = value(of: "--format", in: typed) ?? value(of: "-f", in: typed)
    return ["text", "markdown"].contains(value ?? format)
  }

  /// Puts the command first where `--config FILE` was typed before it.
  private static func commandFirst(_ typed: [String]) -> [String] {
    if typed.count > 2, typed[0] == "--config" { return Array(typed[2...] + typed[..<2]) }
    if typed.count > 1, typed[0].hasPrefix("--config=") { return Array(typed[1...] + typed[..<1]) }
    return typed
  }

  /// The value of an option, the last one where there are several.
  private static func value(of option: String, in typed: [String]) -> String? {
    var value: String?
    for (index, argument) in typed.enumerated() {
      if argument == "--" { break }
      // Behind `--pattern` it is a pattern.
      if index > 0, typed[index - 1] == "--pattern" { continue }
      if argument == option, index + 1 < typed.count { value = typed[index + 1] }
      if argument.hasPrefix(option + "=") { value = String(argument.dropFirst(option.count + 1)) }
    }
    return value
  }

  private static func bytes(of path: TypedPath) throws -> [UInt8] {
    guard !path.isStandardInput else { throw ValidationError("--config takes a file") }
    do throws(ArchiveError) {
      return try InputPieces.whole(path.path)
    } catch {
      StandardError.message("--config: \(error.path): \(error)")
      throw ExitCode(ExitStatus.usage.rawValue)
    }
  }
}
