import AlarmDefinitions
import ArgumentParser

/// What definitions that are written need to know of an account.
struct ExportPlaces: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The log group of the filters (default: <log-group>, to be put in its place).",
      valueName: "name"))
  var logGroup: String?

  @Option(
    help: ArgumentHelp(
      "The topic that alarms notify (default: <topic-arn>, to be put in its place).",
      valueName: "arn"))
  var topic: String?

  /// Whether any of it was given.
  var isGiven: Bool { logGroup != nil || topic != nil }

  /// The export of `definitions` to there.
  func export(of definitions: Definitions) -> DefinitionsExport {
    var export = DefinitionsExport(definitions)
    export.logGroup = logGroup ?? export.logGroup
    export.topic = topic
    return export
  }
}
