import ArgumentParser

/// `trailbell rules`: the built-in controls.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists, shows and writes out the built-in controls.",
    subcommands: [ListRulesCommand.self, ShowRulesCommand.self, ExportRulesCommand.self],
    defaultSubcommand: ListRulesCommand.self)
}
