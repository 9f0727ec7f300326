import AlarmDefinitions
import ArgumentParser
import MetricAlarms
import ReplayReports
import TrailReplay

/// `trailbell test`: whether rules do what their tests expect.
struct RuleTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Runs tests of rules: these records, that answer.",
    discussion: """
      A file of tests names rules and has records, written in it or in files, and
      says which filters they match, when alarms ring and whom they notify, and to
      whom buckets are open. Of a folder, all files of tests are run.

      EXAMPLES
        trailbell test tests/
        trailbell test tests/bucket-policy.yaml --junit results.xml
        trailbell test --from-archive logs/ --at 2026-03-02T14:05 > incident.yaml
      """)

  @Argument(
    help: ArgumentHelp(
      "Files of tests, in YAML or JSON, or folders; - for standard input.", valueName: "file"),
    completion: .file())
  var files: [String] = []

  @OptionGroup(title: "Report")
  var report: RuleTestOptions
  @OptionGroup(title: "Writing a test")
  var recording: RecordingOptions
  @OptionGroup(title: "Rules")
  var template: TemplateOptions

  @OptionGroup(title: "Configuration")
  var configuration: ConfigurationOptions

  func validate() throws {
    if recording.isAsked {
      guard files.isEmpty else {
        throw ValidationError("--from-archive writes a test, and runs none; leave out \(files[0])")
      }
      if report.junit != nil || report.form.asked != .text {
        throw ValidationError("--from-archive writes YAML; --junit and --format are for tests")
      }
    } else if files.isEmpty {
      throw ValidationError("give a file of tests, or --from-archive to write one")
    }
    try WrittenFiles(output: report.output.file, junit: report.junit)
      .check(against: files + recording.paths, readsList: false)
  }

  func run() throws {
    StandardOutput.ignoreClosedPipes()
    if recording.isAsked {
      return try RecordedTest(recording, template.reader).write(to: report.output)
    }
    let output = try report.output.opened()
    let junit = try report.junit.map { try ResultOutput($0) }
    let results = BufferedOutput(to: output)
    let style = TerminalStyle.of(
      report.output, color: report.colors.color, zone: try report.zone.zone())
    var run = RuleTestFiles(reader: template.reader)
    for file in files { run.run(file) }
    let tested = RuleTestReport(run.files, style: style, showsPassed: !report.quiet)
    results.write(tested.text(as: report.form.asked))
    results.finish()
    if let junit {
      let file = BufferedOutput(to: junit)
      file.write(tested.junit)
      file.finish()
    }
    try status(of: tested, run).exit()
  }

  /// What could not be read wins over what failed, and documents that were rejected over both.
  private func status(of tested: RuleTestReport, _ run: RuleTestFiles) -> ExitStatus {
    if run.isRejected { return .rejected }
    if !tested.isComplete { return .damaged }
    return tested.findsFailure ? .askedFor : .complete
  }
}
