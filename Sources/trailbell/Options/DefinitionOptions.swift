import AlarmDefinitions
import ArgumentParser

/// A user's definitions to be checked.
struct DefinitionOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files and folders with metric filters and alarms, or - for standard input.",
      valueName: "path"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "A value for a parameter of a template, or for a pseudo parameter such as AWS::StackName; "
        + "repeatable.", valueName: "name=value"))
  var parameter: [String] = []

  @Option(
    help: ArgumentHelp(
      "Controls that must be watched, by the names `trailbell rules list` has; repeatable (default: "
        + "those of cis are tried, and none must be).", valueName: "name"))
  var controls: [String] = []

  @Option(help: "End with status 1 when there is a finding that is more than a note.")
  var failOn: CheckFailure?

  func validate() throws {
    _ = try TemplateParameters.values(of: parameter)
    try ControlNames.validate(controls)
  }

  /// Reads the paths and checks what is in them.
  func check() throws -> DefinitionsCheck {
    var files = DefinitionFiles(parameters: try TemplateParameters.values(of: parameter))
    for path in paths { files.read(path) }
    let asked = controls.flatMap(BuiltInControl.named)
    return DefinitionsCheck(
      files.reading, controls: asked.isEmpty ? BuiltInControl.usual : asked,
      isAsked: !asked.isEmpty, paths: paths)
  }
}
