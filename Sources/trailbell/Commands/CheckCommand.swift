import ArgumentParser
import FilterPatterns
import ReplayReports
import TrailArchives

/// `trailbell check`: is a pattern right, and why does it match an event or not.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tells whether a filter pattern is valid, which events it matches, and why.",
    discussion: """
      What `aws logs test-metric-filter` does, offline and with reasons.

      EXAMPLES
        trailbell check --pattern '{ $.eventName = PutBucketPolicy }'
        trailbell match logs/ | trailbell check --pattern '{ $.a = 1 }' --events -
      """)

  // A pattern of terms may begin with a dash.
  @Option(parsing: .unconditional, help: "The filter pattern.")
  var pattern: String

  @Option(
    help: ArgumentHelp(
      "A file that is one log event, or - for standard input; repeatable.", valueName: "file"))
  var event: [String] = []

  @Option(
    help: ArgumentHelp(
      "A file with one log event a line, or - for standard input.", valueName: "file"))
  var events: String?

  @Option(help: "How results are written: for people, or one JSON object a line.")
  var format = CheckFormat.text

  @Flag(help: "No colours, even on a terminal.")
  var noColor = false

  func validate() throws {
    if (event + [events].compactMap(\.self)).count(where: { $0 == "-" }) > 1 {
      throw ValidationError("standard input can be read only once; give - once")
    }
  }

  func run() throws {
    StandardOutput.ignoreClosedPipes()
    let output = CheckOutput(
      format: format, style: TerminalStyle.standardOutput(allowsColour: !noColor))
    let parsed: FilterPattern
    do throws(FilterPatternError) {
      parsed = try FilterPattern(parsing: pattern)
    } catch {
      output.write(error)
      throw ExitCode(ExitStatus.rejected.rawValue)
    }
    output.write(parsed)
    let trial = EventTrial(parsed, output: output)
    for file in event { trial.tryWhole(file) }
    if let events { trial.tryLines(of: events) }
    output.flush()
    try trial.status.exit()
  }
}
