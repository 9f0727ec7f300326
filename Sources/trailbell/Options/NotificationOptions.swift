import ArgumentParser
import MetricAlarms
import ReplayReports
import TrailReplay

/// Whom alarms tell, and from where.
struct NotificationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Account of alarms without an ARN (default: the first matching record's; 000000000000 without).",
      valueName: "id"))
  var alarmAccount: String?

  @Option(
    help: ArgumentHelp(
      "Region of alarms without an ARN (default: the first matching record's; us-east-1 without).",
      valueName: "region"))
  var alarmRegion: String?

  @Option(
    help: ArgumentHelp(
      "What alarms without actions set off on ALARM; repeatable.", valueName: "arn"))
  var alarmAction: [String] = []

  @Option(
    help: ArgumentHelp("What alarms without actions set off on OK; repeatable.", valueName: "arn"))
  var okAction: [String] = []

  @Option(
    help: ArgumentHelp(
      "What alarms without actions set off on INSUFFICIENT_DATA; repeatable.", valueName: "arn"))
  var insufficientDataAction: [String] = []

  func validate() throws {
    if let alarmAccount, alarmAccount.wholeMatch(of: /[0-9]{12}/) == nil {
      throw ValidationError("--alarm-account takes the twelve digits of an account")
    }
    if let alarmRegion, alarmRegion.wholeMatch(of: /[a-z]{2,4}(-[a-z]+)+-[0-9]+/) == nil {
      throw ValidationError("--alarm-region takes a region's code, such as eu-west-1")
    }
    for arn in alarmAction + okAction + insufficientDataAction
    where arn.wholeMatch(of: /arn:[^:]+:[^:]+:[^:]*:[^:]*:.+/) == nil {
      throw ValidationError("\"\(arn)\" is no ARN")
    }
  }

  /// Returns `details` with the actions asked for, where they have none.
  func adding(to details: AlarmDetails) -> AlarmDetails {
    var details = details
    if details.actions.isEmpty {
      details.actions.alarm = alarmAction
      details.actions.ok = okAction
      details.actions.insufficientData = insufficientDataAction
    }
    return details
  }

  /// Reports what was not given and had to be taken from elsewhere, of all that a report may assume.
  static func tellAssumptions(
    _ assumptions: Set<ReportTraits.Assumption>, about subject: ReportSubject
  ) {
    // Where nothing happened, nothing was taken from anywhere.
    let stories = subject.stories.filter { !$0.changes.isEmpty }
    guard !stories.isEmpty else { return }
    if assumptions.contains(.place), stories.contains(where: { $0.alarm.details.arn == nil }) {
      let place = subject.place
      tell("account", place.account, place.accountSource)
      tell("region", place.region, place.regionSource)
    }
    guard assumptions.contains(.actions) else { return }
    let standIns = stories.filter { $0.usesStandInTopic }.flatMap(\.alarm.details.actions.alarm)
    if let topic = standIns.first {
      StandardError.message(
        "note: alarms of rules are taken to notify \(topic); --alarm-action names another")
    }
    if stories.allSatisfy({ !$0.alarm.details.actions.canRun }) {
      StandardError.message(
        "note: no alarm has an action that is enabled: nobody is notified; --alarm-action gives alarms"
          + " without actions one")
    }
  }

  private static func tell(_ what: String, _ value: String, _ source: AlarmPlace.Source) {
    switch source {
    case .given: break
    case .record:
      StandardError.message(
        "note: \(what) \(value) of alarms without an ARN is the first matching record's;"
          + " --alarm-\(what) names another")
    case .standIn:
      StandardError.message(
        "note: \(what) \(value) of alarms without an ARN stands in for one that is not known;"
          + " --alarm-\(what) names it")
    }
  }
}
