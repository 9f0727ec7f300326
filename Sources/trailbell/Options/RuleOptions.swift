import AlarmDefinitions
import ArgumentParser
import CLibrary
import MetricAlarms
import TrailArchives

/// Which records match.
struct RuleOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Built-in controls (cis-4.1 to cis-4.15, cis for all of them; `trailbell rules list` has those of "
        + "other standards), or a file or folder with metric filters "
        + "and alarms of your own: output of the AWS CLI, CloudFormation, `terraform show -json`, "
        + "scripts with put- commands; repeatable (default: cis-4.8).",
      valueName: "name|path"), completion: ControlNames.completionWithPaths)
  var rules: [String] = []

  @OptionGroup
  var template: TemplateOptions

  // A pattern of terms may begin with a dash.
  @Option(parsing: .unconditional, help: "A filter pattern given on the spot, instead of --rules.")
  var pattern: String?

  func validate() throws {
    if pattern != nil, !rules.isEmpty {
      throw ValidationError("--pattern and --rules exclude one another; give one of them")
    }
  }

  /// What was asked for; a pattern's alarm is as in `settings`.
  ///
  /// Reports what was found in documents of the user's, and ends the program with status 65 when
  /// nothing can be used.
  func used(settings: AlarmSettings) throws -> UsedRules {
    do throws(DefinitionsError) {
      if let pattern {
        return UsedRules(definitions: try Definitions(pattern: pattern, settings: settings))
      }
    } catch {
      throw Self.rejected(error)
    }
    return try Self.used(rules.isEmpty ? ["cis-4.8"] : rules, template.reader)
  }

  /// The rules with these names, or in files at these paths, likewise.
  static func used(_ names: [String], _ reader: DefinitionsReader) throws -> UsedRules {
    do throws(DefinitionsError) {
      return try named(names, reader)
    } catch {
      throw rejected(error)
    }
  }

  private static func rejected(_ error: DefinitionsError) -> ExitCode {
    StandardError.message("\(error)")
    return ExitCode(ExitStatus.rejected.rawValue)
  }

  private static func named(
    _ names: [String], _ reader: DefinitionsReader
  ) throws(DefinitionsError) -> UsedRules {
    var used = UsedRules(definitions: Definitions())
    var reader = reader
    var paths: [String] = []
    for name in names {
      if Definitions.isBuiltIn(name) {
        used.definitions.add(try Definitions(builtIn: name))
      } else if name == "-" || resolvedPath(name) != nil {
        reader.read(DocumentFiles(definitionsAt: name))
        paths.append(name)
      } else {
        throw .unknownRules(name)
      }
    }
    reader.finish()
    let reading = reader.reading
    for message in reading.messages { StandardError.message(message) }
    used.definitions.add(reading.definitions(named: paths))
    used.isComplete = reading.isComplete
    if used.definitions.filters.isEmpty { throw .nothingUsable }
    return used
  }

  /// Whether rules are read from standard input.
  var readsStandardInput: Bool { rules.contains("-") }
}
