import AlarmDefinitions
import AlarmStates
import ArgumentParser
import ReplayReports
import TrailReplay

/// `trailbell match`: the matching records themselves.
struct MatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Prints the matching records, one JSON line each, as it reads.",
    discussion: """
      EXAMPLES
        cat logs/*.gz | trailbell match - | jq .userIdentity.arn
        trailbell match logs/ --pattern '{ $.errorCode = "AccessDenied*" }' -c
      """)

  @OptionGroup(title: "Input")
  var input: InputOptions
  @OptionGroup(title: "Rules")
  var rules: RuleOptions
  @OptionGroup(title: "Reading")
  var reading: ReadingOptions

  @Flag(name: [.short, .long], help: "Print the number of matching records instead.")
  var count = false

  @Flag(help: "Tell what became of every file and record even when all is well.")
  var verbose = false

  @Flag(help: "Leave out the reconciliation on standard error, even after damage.")
  var quiet = false

  func run() throws {
    StandardOutput.ignoreClosedPipes()
    let definitions = try rules.definitionsOrExit(settings: AlarmSettings(name: "pattern"))
    let search = MatchSearch(
      filters: definitions.filters, reading: reading.settings(duplicates: .count))
    let isTerminal = StandardOutput.isTerminal
    let outcome = search.run(over: input.inputs) { [count] lines in
      count || StandardOutput.write(isTerminal ? TerminalLines.safe(lines) : lines)
    }
    if count { _ = StandardOutput.write("\(outcome.linesWritten)\n") }
    for damage in outcome.damages { StandardError.message("\(damage)") }
    if outcome.tally.files.found == 0 { StandardError.message("no files found") }
    if !quiet, verbose || !outcome.isComplete {
      StandardError.write(Reconciliation(outcome.tally).text)
    }
    try status(of: outcome).exit()
  }

  private func status(of outcome: MatchOutcome) -> ExitStatus {
    if !outcome.isComplete { return .damaged }
    return outcome.linesWritten == 0 ? .askedFor : .complete
  }
}
