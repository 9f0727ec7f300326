import AlarmDefinitions
import ArgumentParser

/// `trailbell rules list`: every control by name.
struct ListRulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the controls and what they watch.")

  @Argument(
    help: ArgumentHelp(
      "The controls of one standard only, such as cis, cis-v5.0 or cloudwatch.", valueName: "name"))
  var names: [String] = []

  func validate() throws {
    try ControlNames.validate(names)
  }

  func run() throws {
    StandardOutput.ignoreClosedPipes()
    let controls = names.isEmpty ? BuiltInControl.all : names.flatMap(BuiltInControl.named)
    let width = controls.map(\.name.count).max() ?? 0
    let results = BufferedOutput()
    var standard: ControlStandard?
    for control in controls {
      if control.standard != standard {
        results.write((standard == nil ? "" : "\n") + control.standard.title + "\n")
        standard = control.standard
      }
      let padding = String(repeating: " ", count: width - control.name.count)
      results.write("  \(control.name)\(padding)  \(control.topic.title)\n")
    }
    results.flush()
  }
}
