import AlarmDefinitions
import AlarmStates
import ArgumentParser

/// Which records match.
struct RuleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Built-in rules: cis-4.1 to cis-4.15, or cis for all; repeatable (default: cis-4.8).",
      valueName: "name"))
  var rules: [String] = []

  // A pattern of terms may begin with a dash.
  @Option(parsing: .unconditional, help: "A filter pattern given on the spot, instead of --rules.")
  var pattern: String?

  func validate() throws {
    if pattern != nil, !rules.isEmpty {
      throw ValidationError("--pattern and --rules exclude one another; give one of them")
    }
  }

  /// Finds the definitions asked for; a pattern's alarm is as in `settings`.
  func definitions(settings: AlarmSettings) throws(DefinitionsError) -> Definitions {
    if let pattern { return try Definitions(pattern: pattern, settings: settings) }
    var definitions = Definitions()
    for name in rules.isEmpty ? ["cis-4.8"] : rules {
      definitions.add(try Definitions(builtIn: name))
    }
    return definitions
  }

  /// As `definitions`, and ends the program with status 65 when they are rejected.
  func definitionsOrExit(settings: AlarmSettings) throws -> Definitions {
    do {
      return try definitions(settings: settings)
    } catch {
      StandardError.message("\(error)")
      throw ExitCode(ExitStatus.rejected.rawValue)
    }
  }
}
