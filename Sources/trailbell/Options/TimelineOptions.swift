import ArgumentParser
import ReplayReports
import TrailReplay

/// What is printed of a timeline.
struct TimelineOptions: ParsableArguments {
  @Option(help: TableFormat.help)
  var format = TableFormat.text

  @OptionGroup
  var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "Count instead: a row for each actor, event, address, target, tool or hour.",
      valueName: "what"))
  var by: TimelineGrouping?

  @OptionGroup
  var zone: ZoneOptions

  @Option(
    help: ArgumentHelp("Write the summary object to a file.", valueName: "file"),
    completion: .file())
  var summary: String?

  @Flag(help: "Say of each option that chooses records how it is judged.")
  var verbose = false

  @Flag(help: "Leave out the summary on standard error.")
  var quiet = false

  @Flag(help: "No colours, even on a terminal.")
  var noColor = false

  func validate() throws {
    try zone.validate(for: format == .text || format == .markdown)
    if summary == "-" {
      throw ValidationError("--summary takes a file; standard output is for results only")
    }
  }
}
