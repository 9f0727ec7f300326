import ArgumentParser
import ReplayReports

/// What is printed of two sets of definitions.
struct DiffOptions: ParsableArguments {
  /// What may make the exit status 1.
  enum Condition: String, CaseIterable, ExpressibleByArgument {
    case newAlarm = "new-alarm"
    case lostAlarm = "lost-alarm"
  }

  @OptionGroup
  var form: FormatOptions<DiffFormat>

  @OptionGroup
  var output: OutputOptions

  @Flag(help: "Show every match that appears or vanishes, on a terminal too (text only).")
  var detail = false

  @OptionGroup
  var zone: ZoneOptions

  @Option(
    help: ArgumentHelp(
      "Exit with status 1 when an alarm rings with the new definitions only, or with the old ones only; "
        + "repeatable. One that rings at another time does neither.", valueName: "condition"))
  var failOn: [Condition] = []

  @Flag(name: .shortAndLong, help: "Leave out the summary on standard error.")
  var quiet = false

  @OptionGroup
  var colors: ColorOptions

  func validate() throws {
    try zone.validate(for: form.asked == .text || form.asked == .markdown)
    if detail, form.asked != .text {
      throw ValidationError("--detail is for --format text; other formats leave nothing out")
    }
  }
}
