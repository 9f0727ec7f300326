import AlarmDefinitions
import AlarmStates
import ArgumentParser
import ReplayReports
import TrailReplay

/// `trailbell replay`: what the alarms would have done.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Tells which alarms an archive would have raised, when, and because of whom.",
    discussion: """
      EXAMPLES
        trailbell replay logs/
        trailbell replay logs/ --rules cis --from 2026-03-01 --format jsonl
        trailbell replay logs/ --pattern '{ $.errorCode = "*Denied*" }' --threshold 9
      """)

  @OptionGroup(title: "Input")
  var input: InputOptions
  @OptionGroup(title: "Rules")
  var rules: RuleOptions
  @OptionGroup(title: "Alarms")
  var alarm: AlarmOptions
  @OptionGroup(title: "Reading")
  var reading: ReadingOptions

  @OptionGroup(title: "Report")
  var report: ReportOptions

  func validate() throws {
    _ = try alarm.settings(with: rules)
  }

  func run() throws {
    StandardOutput.ignoreClosedPipes()
    let start = ContinuousClock.now
    let definitions = try rules.definitionsOrExit(settings: alarm.settings(with: rules))
    let outcome = Replay(plan(of: definitions)).run(over: input.inputs)
    let run = FinishedReplay(
      outcome: outcome, definitions: definitions, options: report, inputs: input.names)
    run.print()
    try run.writeSummary(seconds: (ContinuousClock.now - start).seconds)
    try run.status.exit()
  }

  private func plan(of definitions: Definitions) -> ReplayPlan {
    var plan = ReplayPlan(
      filters: definitions.filters, alarms: definitions.alarms.map(alarm.overriding),
      reading: reading.settings(duplicates: .drop))
    plan.windows = alarm.windows
    plan.reading.logEventLimit = alarm.logEventLimit << 10
    plan.evidenceLimit = report.evidenceLimit
    if plan.evidenceLimit == nil { plan.matchesPerTransition = .max }
    return plan
  }
}

extension Duration {
  /// The duration in seconds, to the millisecond.
  fileprivate var seconds: Double {
    (Double(components.seconds) * 1000 + Double(components.attoseconds / 1_000_000_000_000_000))
      / 1000
  }
}
