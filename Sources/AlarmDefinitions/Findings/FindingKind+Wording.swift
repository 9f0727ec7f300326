import MetricWindows

extension FindingKind {
  /// What is wrong, lower case and without a full stop.
  var message: String {
    switch self {
    case .unreadable(let reason): reason
    case .tooLarge(let limit): "larger than \(limit >> 20) MiB, which no definitions are"
    case .notText: "no UTF-8 text"
    case .badSyntax(let words): words
    case .tooManyValues(let limit): "stands for more than \(limit) values; aliases multiply them"
    case .notRecognised: "no metric filters or alarms are in it"
    case .terraformText:
      "Terraform's language is not read, as its values are only known to Terraform"
    case .listGoesOn(let key): "the list goes on elsewhere (\(key)); definitions may be missing"
    case .unknownKeys(let keys):
      "keys of no meaning here are passed over: " + keys.joined(separator: ", ")
    case .rejected(let reason): reason
    case .badPattern(let reason): reason
    case .unsupported(let what): "\(what) is not supported"
    case .passedOver(let what): what
    case .definedAgain(let name): "\(name) is defined again; the later definition counts"
    case .placeholder(let text): "\"\(text)\" stands for something that is not there"
    case .repaired(let what, let text): "\(what); it is read as: \(text)"
    case .madeName(let name): "it has no name; it is called \(name)"
    case .noReturnData: "no metric_query has return_data = true, and the alarm watches none"
    case .filterWithoutAlarm(let name, let metric):
      "filter \"\(name)\" writes \(metric), which no alarm watches"
    case .sharedMetric(let name, let metric, let others):
      "filter \"\(name)\" writes \(metric) beside \(Self.listed(others)): their matches add up"
    case .remark(let name, let remark): "filter \"\(name)\":\n\(remark)"
    case .transformedLogs(let name):
      "filter \"\(name)\" is for log events as a transformer makes them; an archive has none of these, "
        + "and the filter matches nothing"
    case .selectedLogs(let name, let criteria):
      "filter \"\(name)\" sees only log events with \(criteria)"
    case .absentFields(let name, let references):
      "filter \"\(name)\" takes values from \(references.joined(separator: ", ")), and its pattern has no "
        + "such field: its matches add no samples"
    case .severalLogGroups(let names):
      "filters are on \(names.count) log groups (\(names.joined(separator: ", "))), and a replay gives each "
        + "of them every record"
    case .tooManyInGroup(let group, let count, let what, let limit):
      "the log group \(group) has \(count) \(what); it can have \(limit)"
    case .alarmWithoutFilter(let name, let metric, let near):
      "alarm \"\(name)\" watches \(metric), which no filter writes: it never gets data"
        + (near.map { "; there is a filter that writes \($0)" } ?? "")
    case .metricNotKnown(let name, let metric):
      "whether a filter writes \(metric), which alarm \"\(name)\" watches, is not known here"
    case .metricOfService(let name, let namespace):
      "alarm \"\(name)\" watches a metric of \(namespace), which no filter writes: a replay has no data "
        + "for it"
    case .dimensionsNeverMatch(let name, let asked, let written):
      "alarm \"\(name)\" asks for \(Self.dimensions(asked)), and its metric is written with "
        + "\(Self.dimensions(written)): it never gets data"
    case .unitNeverMatches(let name, let unit, let written):
      "alarm \"\(name)\" asks for the unit \(unit.rawValue), and its metric is written with "
        + "\(written.rawValue): it never gets data"
    case .thresholdOutOfReach(let name, let condition, let range):
      "alarm \"\(name)\" fires when a datapoint is \(condition), and datapoints are \(range): it never does"
    case .alwaysBreaching(let name, let condition, let range):
      "alarm \"\(name)\" fires when a datapoint is \(condition), and datapoints are \(range): it always does"
    case .shortPeriod(let name, let period):
      "alarm \"\(name)\" has a period of \(period) seconds, and CloudTrail delivers about every 300"
    case .actionsDisabled(let name):
      "alarm \"\(name)\" has its actions switched off: it tells nobody"
    case .noActions(let name): "alarm \"\(name)\" has no action for ALARM: it tells nobody"
    case .compositeRing(let ring): "\(ring)"
    case .controlPartlyCaught(let control, let filters, let missed):
      "\(control) is watched in part: \(Self.listed(filters)) does not catch "
        + missed.joined(separator: ", ")
    case .controlOverCaught(let control, let filters, let others):
      "\(Self.listed(filters)), which catches events of \(control), also catches "
        + others.joined(separator: ", ")
    case .controlUnwatched(let control, let filters):
      "\(control) is not watched: no alarm is on the metrics that \(Self.listed(filters)) writes"
    case .controlMissed(let control): "\(control) is not watched: no filter catches its events"
    case .preflight(_, let words): words
    case .statusOfNoTrail: "whose status this is cannot be told: it names no trail"
    case .noTrail: "nothing in it says anything of a trail"
    case .unknownFunction(let name): "\(name) is no function that is known here"
    case .badFunction(let name, let expected): "\(name) takes \(expected)"
    case .unresolvedParameter(let name, let reason):
      "the parameter \(name) has no value here" + (reason.map { ": \($0)" } ?? "")
    case .forbiddenParameter(let name):
      "the parameter \(name) has a value that its AllowedValues do not have"
    case .unusedParameter(let name): "the parameter \(name) was given a value and is in no template"
    case .notOpened(let what): what
    case .regionsNeverMatch(let name, let region, let written):
      "alarm \"\(name)\" is in \(region), and its metric is written in \(written): it never gets data"
    case .sameNameElsewhere(let name, let region):
      "alarm \"\(name)\" of \(region) is left out, as one of its name in another Region was read before"
    case .unresolvedMapping(let name): "which value of the mapping \(name) holds is not known here"
    case .unknownReference(let name): "nothing in the template is named \"\(name)\""
    case .undecidedCondition(let name):
      "whether the condition \(name) holds is not known here; it is taken to"
    case .badCommand(let reason): reason
    case .looseContinuation: "a blank or an empty line follows the backslash at the line's end"
    case .fileNotRead(let path, let reason): "the file \"\(path)\" is not read: \(reason)"
    }
  }

  private static func listed(_ names: [String]) -> String {
    names.map { "\"\($0)\"" }.joined(separator: ", ")
  }

  private static func dimensions(_ names: [String]) -> String {
    switch names.count {
    case 0: "no dimensions"
    case 1: "the dimension \(names[0])"
    default: "the dimensions \(names.joined(separator: ", "))"
    }
  }
}
