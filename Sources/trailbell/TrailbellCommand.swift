import ArgumentParser
import ReplayReports

/// The program: shows what CloudWatch's alarms would have done over CloudTrail files.
@main
struct TrailbellCommand: ParsableCommand {
  /// The version `--version` prints and summaries carry.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "trailbell",
    abstract: "Replays CloudTrail archives through CloudWatch metric filters and alarms.",
    discussion: """
      EXAMPLES
        trailbell replay logs/             which alarms would have fired, and why
        cat *.gz | trailbell match - | jq  the matching records as JSON lines

      EXIT STATUS
        0   complete
        1   the condition asked for: --fail-on; match: nothing matched;
            show: a record was not found; check: an event does not match;
            test: a test failed
        2   finished, but inputs were damaged or could not be read
        64  wrong usage
        65  a pattern, definition or sample was rejected

      COMPLETIONS
        trailbell --generate-completion-script bash    prints them; or zsh, fish
      """,
    version: version,
    subcommands: [
      ReplayCommand.self, FollowCommand.self, MatchCommand.self, TimelineCommand.self,
      ExposureCommand.self, TuneCommand.self, DiffCommand.self, RuleTestCommand.self,
      ShowCommand.self, ListCommand.self, MapCommand.self, ReduceCommand.self,
      CheckCommand.self, RulesCommand.self, SimulateCommand.self,
    ])

  /// Runs the command that the arguments name.
  static func main() {
    do {
      try StandardStreams.settle()
      // From here on SIGUSR1 ends nothing.
      _ = WakeUp.bySignal
      let (arguments, given) = try ConfiguredArguments.with(TypedArguments.all)
      try CommandName.check(arguments.first)
      try TypedArguments.check(arguments)
      var command = try parseAsRoot(TypedArguments.readied(arguments))
      try ConfiguredArguments.$given.withValue(given) { try command.run() }
    } catch {
      end(with: error)
    }
  }

  /// Ends the program as the argument parser does; what was typed is not repeated as it stands.
  private static func end(with error: any Error) -> Never {
    let code = exitCode(for: error)
    // Help and the version are no errors.
    if code.isSuccess { exit(withError: error) }
    let message = fullMessage(for: error)
    if !message.isEmpty { StandardError.lines(SafeText.lines(message) + "\n") }
    exit(withError: code)
  }
}
