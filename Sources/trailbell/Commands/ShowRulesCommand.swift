import AlarmDefinitions
import ArgumentParser

/// `trailbell rules show`: all there is about controls.
struct ShowRulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows what a control watches, its filter and its alarm.")

  @Argument(help: ArgumentHelp("A control's name, such as cis-4.8.", valueName: "name"))
  var names: [String]

  func validate() throws {
    try ControlNames.validate(names)
  }

  func run() throws {
    StandardOutput.ignoreClosedPipes()
    let results = BufferedOutput()
    let controls = names.flatMap(BuiltInControl.named)
    for (index, control) in controls.enumerated() {
      results.write((index == 0 ? "" : "\n") + control.description)
    }
    results.flush()
  }
}
