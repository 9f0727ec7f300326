import ArgumentParser

/// The benchmark program: ratios to `zcat`, measured in turn, since machines are noisy.
@main
struct BenchmarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trailbell-bench",
    abstract: "Measures trailbell's speed and memory beside `zcat FILES > /dev/null`.",
    subcommands: [
      CompareCommand.self, PatternsCommand.self, AlarmsCommand.self, InflateCommand.self,
      ForgeCommand.self,
    ],
    defaultSubcommand: CompareCommand.self)
}
