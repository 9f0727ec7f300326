import ArgumentParser
import ReplayReports
import TrailReplay

/// What is printed of a timeline.
struct TimelineOptions: ParsableArguments {
  @OptionGroup
  var form: FormatOptions<TableFormat>

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

  @Flag(name: .shortAndLong, help: "Say of each option that chooses records how it is judged.")
  var verbose = false

  @Flag(name: .shortAndLong, help: "Leave out the summary on standard error.")
  var quiet = false

  @OptionGroup
  var colors: ColorOptions

  func validate() throws {
    try zone.validate(for: form.asked == .text || form.asked == .markdown)
    if summary == "-" {
      throw ValidationError("--summary takes a file; standard output is for results only")
    }
  }
}
