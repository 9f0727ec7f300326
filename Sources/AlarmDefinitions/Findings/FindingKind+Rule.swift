extension FindingKind {
  /// The name of the kind, for those who sort findings by it.
  var rule: String {
    switch self {
    case .unreadable: "unreadable"
    case .tooLarge: "too-large"
    case .notText: "not-text"
    case .badSyntax: "bad-syntax"
    case .tooManyValues: "too-many-values"
    case .notRecognised: "not-recognised"
    case .terraformText: "terraform-text"
    case .listGoesOn: "list-goes-on"
    case .unknownKeys: "unknown-keys"
    case .rejected: "rejected"
    case .badPattern: "bad-pattern"
    case .unsupported: "unsupported"
    case .passedOver: "passed-over"
    case .definedAgain: "defined-again"
    case .placeholder: "placeholder"
    case .repaired: "repaired"
    case .madeName: "made-name"
    case .noReturnData: "no-return-data"
    case .filterWithoutAlarm: "filter-without-alarm"
    case .sharedMetric: "shared-metric"
    case .remark: "remark"
    case .transformedLogs: "transformed-logs"
    case .selectedLogs: "selected-logs"
    case .absentFields: "absent-fields"
    case .severalLogGroups: "several-log-groups"
    case .tooManyInGroup: "too-many-in-group"
    case .alarmWithoutFilter: "alarm-without-filter"
    case .metricNotKnown: "metric-not-known"
    case .metricOfService: "metric-of-service"
    case .dimensionsNeverMatch: "dimensions-never-match"
    case .unitNeverMatches: "unit-never-matches"
    case .thresholdOutOfReach: "threshold-out-of-reach"
    case .alwaysBreaching: "always-breaching"
    case .shortPeriod: "short-period"
    case .actionsDisabled: "actions-disabled"
    case .noActions: "no-actions"
    case .compositeRing: "composite-ring"
    case .controlPartlyCaught: "control-partly-caught"
    case .controlOverCaught: "control-over-caught"
    case .controlUnwatched: "control-unwatched"
    case .controlMissed: "control-missed"
    case .preflight(let step, _): "trail-\(step.lowercased())"
    case .statusOfNoTrail: "status-of-no-trail"
    case .noTrail: "no-trail"
    case .unknownFunction: "unknown-function"
    case .badFunction: "bad-function"
    case .unresolvedParameter: "unresolved-parameter"
    case .forbiddenParameter: "forbidden-parameter"
    case .unusedParameter: "unused-parameter"
    case .notOpened: "not-opened"
    case .regionsNeverMatch: "regions-never-match"
    case .sameNameElsewhere: "same-name-elsewhere"
    case .unresolvedMapping: "unresolved-mapping"
    case .unknownReference: "unknown-reference"
    case .undecidedCondition: "undecided-condition"
    case .badCommand: "bad-command"
    case .looseContinuation: "loose-continuation"
    case .fileNotRead: "file-not-read"
    }
  }

  /// How much the kind matters.
  var severity: DefinitionFinding.Severity {
    switch self {
    case .unreadable, .tooLarge, .notText, .badSyntax, .tooManyValues, .notRecognised,
      .terraformText, .rejected, .badPattern, .unsupported, .noTrail, .noReturnData,
      .tooManyInGroup,
      .alarmWithoutFilter, .regionsNeverMatch, .forbiddenParameter, .dimensionsNeverMatch,
      .unitNeverMatches, .thresholdOutOfReach,
      .unknownFunction,
      .badFunction,
      .unknownReference, .badCommand, .fileNotRead:
      .error
    case .unusedParameter, .sameNameElsewhere, .preflight, .statusOfNoTrail, .controlPartlyCaught,
      .controlOverCaught, .controlUnwatched,
      .controlMissed,
      .filterWithoutAlarm, .transformedLogs, .absentFields, .remark, .alwaysBreaching, .shortPeriod,
      .actionsDisabled, .noActions, .compositeRing, .unresolvedParameter, .unresolvedMapping,
      .undecidedCondition,
      .looseContinuation,
      .listGoesOn, .definedAgain, .placeholder, .repaired:
      .warning
    case .selectedLogs, .metricNotKnown, .notOpened, .sharedMetric, .severalLogGroups,
      .metricOfService,
      .unknownKeys, .passedOver,
      .madeName:
      .note
    }
  }
}
