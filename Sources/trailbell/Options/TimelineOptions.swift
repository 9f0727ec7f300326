import ArgumentParser
import ReplayReports
import TrailReplay

/// What is printed of a timeline.
struct TimelineOptions: ParsableArguments {
  /// How results are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case jsonl
  }

  @Option(help: "How results are written: for people, or one JSON object a line.")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "Count instead: a row for each actor, event, address, target, tool or hour.",
      valueName: "what"))
  var by: TimelineGrouping?

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
    if summary == "-" {
      throw ValidationError("--summary takes a file; standard output is for results only")
    }
  }
}
