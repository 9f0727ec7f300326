import ArgumentParser
import ReplayReports

/// What is printed of tests of rules.
struct RuleTestOptions: ParsableArguments {
  @OptionGroup
  var form: FormatOptions<RuleTestFormat>

  @OptionGroup
  var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "Also write the results to a file as JUnit's XML, for systems of continuous integration.",
      valueName: "file"), completion: .file())
  var junit: String?

  @OptionGroup
  var zone: ZoneOptions

  @Flag(name: .shortAndLong, help: "Leave out the tests that pass (text only).")
  var quiet = false

  @OptionGroup
  var colors: ColorOptions

  func validate() throws {
    try zone.validate(for: form.asked == .text)
    if let junit, ["", "-"].contains(junit) {
      throw ValidationError("--junit takes a file; standard output is for results")
    }
  }
}
