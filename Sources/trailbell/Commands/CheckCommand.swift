import ArgumentParser
import FilterPatterns
import ReplayReports

/// `trailbell check`: are definitions right, and can they ever fire; or: is a pattern right, and why
/// does it match an event or not.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Finds what is wrong with metric filters and alarms, or with one filter pattern.",
    discussion: """
      Of files and folders: whether filters and alarms can be used, join, can
      ever fire and notify anyone, and which published controls they watch. Of a
      pattern: what `aws logs test-metric-filter` does, offline and with reasons.

      EXAMPLES
        trailbell check template.yaml --fail-on finding
        trailbell check infrastructure/ --format sarif > findings.sarif
        trailbell check --pattern '{ $.eventName = PutBucketPolicy }'
        trailbell match logs/ | trailbell check --pattern '{ $.a = 1 }' --events -
      """)

  @OptionGroup(title: "Definitions")
  var definitions: DefinitionOptions

  // A pattern of terms may begin with a dash.
  @Option(parsing: .unconditional, help: "A filter pattern, instead of files with definitions.")
  var pattern: String?

  @Option(
    help: ArgumentHelp(
      "With --pattern: a file that is one log event, or - for standard input; repeatable.",
      valueName: "file"), completion: .file())
  var event: [String] = []

  @Option(
    help: ArgumentHelp(
      "With --pattern: a file with one log event a line, or - for standard input.",
      valueName: "file"), completion: .file())
  var events: String?

  @OptionGroup
  var form: FormatOptions<CheckFormat>

  @OptionGroup
  var output: OutputOptions

  @OptionGroup
  var colors: ColorOptions

  @OptionGroup(title: "Configuration")
  var configuration: ConfigurationOptions

  func validate() throws {
    try WrittenFiles(output: output.file)
      .check(against: definitions.inputs + event + [events].compactMap(\.self), readsList: false)
    if (event + [events].compactMap(\.self)).count(where: { $0 == "-" }) > 1 {
      throw ValidationError("standard input can be read only once; give - once")
    }
    if pattern != nil, !definitions.isEmpty {
      throw ValidationError("--pattern and paths exclude one another; give one of them")
    }
    if pattern == nil, definitions.isEmpty {
      throw ValidationError("give files or folders with definitions, or --pattern")
    }
    if pattern == nil, events != nil || !event.isEmpty {
      throw ValidationError("events are for --pattern")
    }
    if pattern != nil { _ = try patternReport() }
  }

  func run() throws {
    StandardOutput.ignoreClosedPipes()
    if let pattern { try check(pattern) } else { try checkDefinitions() }
  }

  private func checkDefinitions() throws {
    let results = BufferedOutput(to: try output.opened())
    let check = definitions.check()
    let report = DefinitionsReport(
      check, style: TerminalStyle.of(output, color: colors.color),
      version: TrailbellCommand.version)
    results.write(report.text(as: form.asked))
    results.finish()
    StandardError.lines(report.summary)
    try definitions.status(of: check).exit()
  }

  /// The report on a pattern in the form asked for, refused where that is for definitions only.
  private func patternReport() throws -> any PatternReport {
    let style = TerminalStyle.of(output, color: colors.color)
    if let report = form.asked.patternReport(style: style) { return report }
    let others = CheckFormat.allCases.filter { $0.patternReport(style: style) != nil }
    throw ValidationError(
      "\(form.asked.rawValue) is for definitions; give "
        + others.map(\.rawValue).joined(separator: " or "))
  }

  private func check(_ pattern: String) throws {
    let results = CheckOutput(try patternReport(), to: try output.opened())
    let parsed: FilterPattern
    do throws(FilterPatternError) {
      parsed = try FilterPattern(parsing: pattern)
    } catch {
      results.write(error)
      throw ExitCode(ExitStatus.rejected.rawValue)
    }
    results.write(parsed)
    var files = EventFiles(parsed, output: results)
    for file in event { files.tryWhole(file) }
    if let events { files.tryLines(of: events) }
    results.finish()
    try files.status.exit()
  }
}
