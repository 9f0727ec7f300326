import ArgumentParser

/// The benchmark program: ratios between commands run in turn, since machines are noisy.
@main
struct BenchmarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trailbell-bench",
    abstract: "Measures trailbell's speed and memory, each workload beside another one.",
    subcommands: [
      CompareCommand.self, InflateCommand.self, ScanCommand.self, EvaluateCommand.self,
      ReadingCommand.self, ForgeCommand.self,
    ],
    defaultSubcommand: CompareCommand.self)
}
