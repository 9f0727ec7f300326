import AlarmDefinitions
import ArgumentParser

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

  @OptionGroup
  var places: ExportPlaces

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
    let isWhole = try exceptions.put(into: &definitions)
    let results = BufferedOutput(to: try output.opened())
    results.write(places.export(of: definitions).text(as: `as`))
    results.finish()
    try (isWhole ? ExitStatus.complete : .damaged).exit()
  }
}
