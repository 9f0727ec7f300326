import AlarmDefinitions
import ArgumentParser
import ReplayReports

/// What a tuning prints.
struct TuneReportOptions: ParsableArguments {
  @OptionGroup
  var form: FormatOptions<TuneFormat>

  @OptionGroup
  var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "Instead, write the definitions of a choice: as cli, cloudformation, terraform or json.",
      valueName: "form"))
  var export: ExportForm?

  @Option(
    help: ArgumentHelp(
      "With --export: which choice, by its number in the report (default: the one with the fewest alarms "
        + "that misses no incident).", valueName: "number"))
  var choice: Int?

  @OptionGroup
  var places: ExportPlaces

  @OptionGroup
  var zone: ZoneOptions

  @Flag(name: .shortAndLong, help: "Leave out the summary on standard error.")
  var quiet = false

  @OptionGroup
  var colors: ColorOptions

  func validate() throws {
    try zone.validate(for: form.asked == .text)
    if export == nil, choice != nil || places.isGiven {
      throw ValidationError("--choice, --log-group and --topic are for --export; give that as well")
    }
    if export != nil, form.format != nil || form.json {
      throw ValidationError("--export writes definitions, in its own forms; leave out --format")
    }
    if let choice, choice < 0 { throw ValidationError("--choice takes a number of the report") }
  }
}
