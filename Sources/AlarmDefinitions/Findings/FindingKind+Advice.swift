import MetricWindows

extension FindingKind {
  /// What to do; nil where the message says it all.
  var advice: String? {
    switch self {
    case .notRecognised:
      "give output of describe-metric-filters or describe-alarms, a template, a script, or "
        + "`terraform show -json`"
    case .terraformText: "give the output of `terraform show -json`"
    case .listGoesOn: "fetch all pages (leave --no-paginate and --max-items out)"
    case .placeholder: "put what it stands for in its place"
    case .repaired: "write it so yourself: other programs do not repair it"
    case .filterWithoutAlarm: "make an alarm on that metric, or take the filter away"
    case .tooManyInGroup: "take some away, or put conditions of several into one pattern"
    case .alarmWithoutFilter(_, _, let near):
      near == nil
        ? "make a filter that writes it, or correct namespace and metric name"
        : "correct namespace and metric name on either side"
    case .dimensionsNeverMatch(_, let asked, _):
      asked.isEmpty
        ? "name the same dimensions in the alarm: nothing is rolled up over them"
        : "name the same dimensions on both sides"
    case .unitNeverMatches(_, _, MetricUnit.none):
      "leave the unit out of the alarm, or set it in the filter's transformation"
    case .unitNeverMatches(_, _, let written):
      "ask for \(written.rawValue), or leave the unit out of the alarm"
    case .thresholdOutOfReach: "change the threshold, the comparison or the statistic"
    case .alwaysBreaching: "raise the threshold above the default value"
    case .shortPeriod: "use 300 or more"
    case .actionsDisabled: "set ActionsEnabled to true"
    case .noActions: "give AlarmActions the topic of those who should know"
    case .compositeRing: "take one of them out of the other's rule"
    case .controlPartlyCaught(let control, _, _), .controlMissed(let control):
      "see `trailbell rules show \(control)`"
    case .statusOfNoTrail: "name the file after its trail, or put {\"TRAIL\": …} around it"
    case .noTrail: "save the output of `aws cloudtrail describe-trails` in it"
    case .noReturnData:
      "set return_data = true for the one to watch: Terraform's default is false, the API's true"
    case .unresolvedParameter(let name, nil): "give --parameter \(name)=VALUE"
    case .forbiddenParameter: "give one of them"
    case .unusedParameter: "see how the template spells it"
    case .regionsNeverMatch: "make both in one Region"
    case .sameNameElsewhere: "read the Regions' alarms one Region at a time"
    case .unresolvedMapping: "give --parameter AWS::Region=REGION, or whatever its key depends on"
    case .undecidedCondition: "give --parameter for what it depends on"
    case .absentFields: "name a field of the pattern, or its number"
    case .looseContinuation: "take it away: a shell ends the command there"
    default: nil
    }
  }
}
