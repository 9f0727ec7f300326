import AlarmDefinitions
import ArgumentParser

/// Values of templates' parameters.
struct TemplateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A value for a parameter of a template, or for a pseudo parameter such as AWS::StackName; "
        + "repeatable.", valueName: "name=value"))
  var parameter: [String] = []

  func validate() throws {
    for text in parameter where !text.dropFirst().contains("=") {
      throw ValidationError("--parameter takes NAME=VALUE, not \"\(text)\"")
    }
  }

  /// The values by name.
  var values: [String: String] {
    parameter.reduce(into: [:]) { values, text in
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      values[String(parts[0])] = String(parts.last ?? "")
    }
  }

  /// A reader that knows the values.
  var reader: DefinitionsReader {
    var settings = DefinitionsReader.Settings()
    settings.parameters = values
    return DefinitionsReader(settings: settings)
  }
}
