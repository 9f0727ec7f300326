import AlarmDefinitions
import ArgumentParser
import ReplayReports

/// `trailbell rules show`: all there is about controls.
struct ShowRulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows what a control watches, its filter and its alarm.")

  @Argument(
    help: ArgumentHelp("A control's name, such as cis-4.8.", valueName: "name"),
    completion: ControlNames.completion)
  var names: [String]

  @OptionGroup
  var output: OutputOptions

  @OptionGroup(title: "Configuration")
  var configuration: ConfigurationOptions

  func validate() throws {
    try ControlNames.validate(names)
  }

  func run() throws {
    StandardOutput.ignoreClosedPipes()
    let results = BufferedOutput(to: try output.opened())
    let report = ControlsReport(
      of: names.flatMap(BuiltInControl.named),
      style: TerminalStyle.of(output, color: .never))
    results.write(report.details)
    results.finish()
  }
}
