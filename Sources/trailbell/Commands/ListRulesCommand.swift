import AlarmDefinitions
import ArgumentParser
import ReplayReports

/// `trailbell rules list`: every control by name.
struct ListRulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the controls and what they watch.")

  @Argument(
    help: ArgumentHelp(
      "The controls of one standard only, such as cis, cis-v5.0 or cloudwatch.", valueName: "name"),
    completion: ControlNames.completion)
  var names: [String] = []

  @OptionGroup
  var form: FormatOptions<ResultFormat>

  @OptionGroup
  var output: OutputOptions

  @OptionGroup(title: "Configuration")
  var configuration: ConfigurationOptions

  func validate() throws {
    try ControlNames.validate(names)
  }

  func run() throws {
    StandardOutput.ignoreClosedPipes()
    let controls = names.isEmpty ? BuiltInControl.all : names.flatMap(BuiltInControl.named)
    let report = ControlsReport(
      of: controls, style: TerminalStyle.of(output, color: .never))
    let results = BufferedOutput(to: try output.opened())
    results.write(form.asked == .text ? report.table : report.lines)
    results.finish()
  }
}
