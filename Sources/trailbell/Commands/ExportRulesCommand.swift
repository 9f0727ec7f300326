import AlarmDefinitions
import ArgumentParser
import FilterPatterns
import MetricAlarms
import UTCTimes

/// `trailbell rules export`: controls to be put into an account.
struct ExportRulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes controls as command lines, a template, Terraform or JSON.",
    discussion: """
      EXAMPLES
        trailbell rules export cis-4.8 --log-group trail/main --topic arn:aws:sns:…
        trailbell rules export cis --as terraform > alarms.tf.json
        trailbell rules export cis --except-principal arn:aws:iam::111122223333:role/ci
      """)

  @Argument(
    help: ArgumentHelp("A control's name, such as cis-4.8.", valueName: "name"),
    completion: ControlNames.completion)
  var names: [String]

  @Option(
    help:
      "What is written: cli, cloudformation (YAML), terraform (.tf.json) or json (API requests).")
  var `as` = ExportForm.cli

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

  @OptionGroup
  var exceptions: ExceptionOptions

  @OptionGroup
  var output: OutputOptions

  @OptionGroup(title: "Configuration")
  var configuration: ConfigurationOptions

  func validate() throws {
    try ControlNames.validate(names)
  }

  func run() throws {
    StandardOutput.ignoreClosedPipes()
    var definitions = Definitions()
    for name in names { definitions.add(try Definitions(builtIn: name)) }
    let isWhole = try putExceptions(into: &definitions)
    var export = DefinitionsExport(definitions)
    export.logGroup = logGroup ?? export.logGroup
    export.topic = topic
    let results = BufferedOutput(to: try output.opened())
    results.write(export.text(as: `as`))
    results.finish()
    try (isWhole ? ExitStatus.complete : .damaged).exit()
  }

  /// Writes the exceptions into the filters' patterns; returns false where one has no room for them, which is
  /// reported.
  private func putExceptions(into definitions: inout Definitions) throws -> Bool {
    let exceptions = try exceptions.exceptions()
    for exception in exceptions {
      guard let end = exception.expires else { continue }
      let (name, time) = (exception.principal.text, UTCTime(end).text(.machine))
      StandardError.message(
        exception.holds(at: TimeOption.now)
          ? "note: the exception of \(name) ends \(time), and a pattern cannot; take it out then"
          : "warning: the exception of \(name) expired \(time), and is left out")
    }
    let holding = exceptions.filter { $0.holds(at: TimeOption.now) }
    let failures = definitions.except(holding.map(\.principal))
    for (filter, reason) in failures {
      StandardError.message("filter \(filter): \(reason); exported without its exceptions")
    }
    return failures.isEmpty
  }
}
