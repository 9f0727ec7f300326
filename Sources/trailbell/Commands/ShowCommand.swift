import ArgumentParser
import ReplayReports
import TrailReplay

/// `trailbell show`: single records, whole.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows single records whole: by their places in reports, or by eventID.",
    discussion: """
      EXAMPLES
        trailbell show logs/AWSLogs/111122223333/…/PS06IVOQMT5gTXAy.json.gz:6
        trailbell show PS06IVOQMT5gTXAy:6 --in logs/
        trailbell show 4e55cd9c-1b0a-4b2f-8c27-1f0a2a1a6f11 --in logs/ --raw | jq .
      """)

  @OptionGroup(title: "Records")
  var records: RecordOptions

  @Flag(help: "Print each record on one line, as it is in its file.")
  var raw = false

  @OptionGroup
  var colors: ColorOptions

  @OptionGroup(title: "Configuration")
  var configuration: ConfigurationOptions

  // Not -o as well: with a short option, `-:7` would no longer be a place.
  @Option(name: .customLong("output"), help: OutputOptions.help, completion: .file())
  var file: String?

  private var output: OutputOptions {
    var options = OutputOptions()
    options.output = file
    return options
  }

  func validate() throws {
    try output.validate()
    try WrittenFiles(output: output.file).check(against: records.paths, readsList: false)
  }

  func run() throws {
    StandardOutput.ignoreClosedPipes()
    let target = try output.opened()
    var reading = records.reading
    target.keepUnread(in: &reading)
    let search = RecordSearch(records.places, in: records.folders, reading: reading)
    let outcome = search.run()
    let report = RecordReport(outcome)
    let results = BufferedOutput(to: target)
    if raw {
      let isTerminal = target.isTerminal
      report.writeLines { results.write(isTerminal ? TerminalLines.safe($0) : $0) }
    } else {
      report.writeText(
        TerminalStyle.of(output, color: colors.color), to: results.write)
    }
    results.finish()
    for message in report.messages { StandardError.message(message) }
    DamageMessages.write(
      outcome.damages, of: outcome.damageCount, errors: nil,
      advice: "trailbell match --errors FILE writes them all to a file")
    try status(of: report, isComplete: outcome.isComplete).exit()
  }

  /// A question with several answers wins over damage, and damage over what was not found.
  private func status(of report: RecordReport, isComplete: Bool) -> ExitStatus {
    if report.isAmbiguous { return .usage }
    if !isComplete { return .damaged }
    return report.isMissingAny ? .askedFor : .complete
  }
}
