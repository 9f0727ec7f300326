import ArgumentParser
import MetricAlarms
import TrailReplay

/// Whom alarms notify, and from where.
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
      throw ValidationError("\"\(arn)\" is not an ARN")
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
}
