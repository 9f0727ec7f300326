import AlarmDefinitions
import ArgumentParser
import CLibrary
import MetricAlarms
import ReplayReports
import TrailArchives
import TrailFollowing
import TrailReplay

/// `trailbell follow`: what the alarms do while an archive keeps growing.
struct FollowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow",
    abstract: "Replays a folder that keeps growing, and reports each change of state once.",
    discussion: """
      EXAMPLES
        trailbell follow logs/ --state state/ --rules cis
        trailbell follow logs/ --state state/ --once --fail-on alarm
        trailbell follow logs/ --state state/ --from now --exec ./notify.sh
        trailbell follow --status --state state/
      """)

  /// What may make the exit status 1.
  enum Condition: String, CaseIterable, ExpressibleByArgument {
    case alarm
  }

  @OptionGroup(title: "Following")
  var following: FollowOptions
  @OptionGroup(title: "Rules")
  var rules: RuleOptions
  @OptionGroup(title: "Rules")
  var files: AlarmFiles
  @OptionGroup(title: "Alarms")
  var alarm: AlarmOptions

  @Option(help: "Which time a record has: its eventTime, or its delivery file's minute.")
  var clock = ReplayClock.event

  @OptionGroup(title: "Delivery")
  var exec: ExecOptions
  @OptionGroup(title: "Notifications")
  var notifications: NotificationOptions

  @OptionGroup(title: "Report")
  var form: FormatOptions<FollowForm>

  @OptionGroup(title: "Report")
  var zone: ZoneOptions

  @Option(help: "With --once: exit with status 1 when an alarm went to ALARM since the last pass.")
  var failOn: Condition?

  @Flag(name: .shortAndLong, help: "Leave out on standard error how far it has come.")
  var quiet = false

  @OptionGroup(title: "Configuration")
  var configuration: ConfigurationOptions

  func validate() throws {
    _ = try alarm.settings(with: rules)
    try zone.validate(for: asked == .text)
    if exec.exec != nil, following.from == nil, !following.status {
      throw ValidationError(
        "--exec needs --from: now, beginning or a time; the alarms of a year are not for a pager")
    }
    if failOn != nil, !following.once {
      throw ValidationError("--fail-on is for --once; who follows on has no status yet")
    }
    if alarm.triesAll { throw ValidationError("--treat-missing-data all is for replay") }
  }

  func run() throws {
    StandardOutput.ignoreClosedPipes()
    do throws(FollowError) {
      if following.status {
        let (status, now) = (try StateFolder.status(at: following.state), time(nil))
        let line = form.asked == .jsonl ? status.json(at: now) : status.line(at: now)
        _ = StandardOutput.write(Array((line + "\n").utf8))
        return
      }
    } catch {
      StandardError.message("\(error)")
      throw ExitCode(ExitStatus.damaged.rawValue)
    }
    let (plan, used) = try planned()
    let delivery = FollowRun.Delivery(
      form: asked, style: try style(), command: exec.command(in: following.state))
    var run = FollowRun(
      options: following, plan: plan, rules: used.definitions.fingerprint,
      delivery: delivery, isQuiet: quiet)
    let status = try run.untilEnd(failOnAlarm: failOn == .alarm)
    try (used.isComplete ? status : .damaged).exit()
  }

  private var asked: FollowForm { form.asked(else: exec.exec == nil ? .text : .jsonl) }

  private func style() throws -> ReportStyle {
    var style = ReportStyle()
    style.timeZone = try zone.zone()
    return style
  }

  private func planned() throws -> (plan: ReplayPlan, used: UsedRules) {
    var reading = ReadingSettings(duplicates: .drop, jobs: Processors.count)
    reading.clock = clock
    return try AskedPlan(rules: rules, files: files, alarm: alarm, notifications: notifications)
      .planned(reading)
  }
}
