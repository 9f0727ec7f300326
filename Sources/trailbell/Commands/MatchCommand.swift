import AlarmDefinitions
import ArgumentParser
import MetricAlarms
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
  @OptionGroup(title: "Rules")
  var exceptions: ExceptionOptions
  @OptionGroup(title: "Reading")
  var reading: ReadingOptions

  @Flag(name: [.short, .long], help: "Print the number of matching records instead.")
  var count = false

  @OptionGroup
  var output: OutputOptions

  @Option(
    help: ArgumentHelp("Write the summary object to a file.", valueName: "file"),
    completion: .file())
  var summary: String?

  @Flag(
    name: .shortAndLong, help: "Report what became of every file and record even when all is well.")
  var verbose = false

  @Flag(
    name: .shortAndLong, help: "Leave out the reconciliation on standard error, even after damage.")
  var quiet = false

  @OptionGroup(title: "Configuration")
  var configuration: ConfigurationOptions

  func validate() throws {
    if summary == "-" {
      throw ValidationError("--summary takes a file; standard output is for results only")
    }
    try WrittenFiles(errors: reading.errors, summary: summary, output: output.file)
      .check(
        against: input.paths + rules.rules + exceptions.except, readsList: input.filesFrom != nil)
    if rules.readsStandardInput, input.readsStandardInput {
      throw ValidationError("standard input cannot be both rules and an input")
    }
  }

  func run() throws {
    StandardOutput.ignoreClosedPipes()
    let start = ContinuousClock.now
    if !quiet { for time in reading.times { time.report() } }
    let used = try rules.used(settings: AlarmSettings(name: "pattern"))
    let definitions = used.definitions
    var settings = reading.settings(duplicates: .count)
    settings.exceptions = try exceptions.exceptions()
    try ErrorsFile.log(to: reading.errors, for: &settings)
    let results = try output.opened()
    results.keepUnread(in: &settings)
    let live = input.readsRecordsFromStandardInput ? LiveMessages(&settings) : nil
    let isTerminal = results.isTerminal
    // Lines that come as they are found are a sign of life themselves.
    let progress = ProgressLine(&settings, input.inputs, isQuiet: quiet || isTerminal && !count)
    let search = MatchSearch(filters: definitions.filters, reading: settings)
    let outcome = progress.follow {
      search.run(over: input.inputs) { [count] lines in
        count || results.write(isTerminal ? TerminalLines.safe(lines) : lines)
      }
    }
    if count { _ = results.write(Array("\(outcome.linesWritten)\n".utf8)) }
    results.finish()
    for warning in search.warnings { StandardError.message("warning: \(warning)") }
    ExceptionMessages.write(outcome.tally, settings, until: outcome.lastRecordTime)
    DamageMessages.write(
      outcome.damages, of: outcome.damageCount, errors: reading.errors,
      reported: live?.reported ?? [])
    let isNothing = DamageMessages.reportNothing(
      outcome.tally, complete: outcome.isComplete, reading)
    if !quiet, verbose || !outcome.isComplete || !outcome.tally.addsUp {
      StandardError.lines(Reconciliation(outcome.tally).text)
    }
    if let summary {
      let circumstances = SummaryFile.circumstances(
        of: definitions, inputs: input.names, since: start)
      try SummaryFile.write(SummaryReport(outcome, settings, circumstances), to: summary)
    }
    try (isNothing ? .damaged : status(of: outcome, used)).exit()
  }

  private func status(of outcome: MatchOutcome, _ rules: UsedRules) -> ExitStatus {
    if !outcome.isComplete || !rules.isComplete { return .damaged }
    return outcome.linesWritten == 0 ? .askedFor : .complete
  }
}
