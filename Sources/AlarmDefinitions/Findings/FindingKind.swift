import MetricWindows
import TrailReplay

/// What can be found in a user's definitions.
enum FindingKind: Hashable, Sendable {
  // Of documents.
  /// A file that cannot be read: the system's words.
  case unreadable(String)
  /// A file of more bytes than any document of definitions has.
  case tooLarge(limit: Int)
  /// A file that is not UTF-8.
  case notText
  /// A text that is not what it begins as, in the words of its reader.
  case badSyntax(String)
  /// A document that stands for more values than the limit: aliases of aliases.
  case tooManyValues(limit: Int)
  /// A document in which nothing is known.
  case notRecognised
  /// Terraform's own language.
  case terraformText
  /// A list that goes on elsewhere: the key that says so.
  case listGoesOn(String)
  /// Keys that mean nothing here.
  case unknownKeys([String])

  // Of definitions.
  /// A definition that cannot be used: why.
  case rejected(String)
  /// A filter pattern that is none: why, and its text and place in several lines.
  case badPattern(String)
  /// Something CloudWatch knows and a replay does not: what.
  case unsupported(String)
  /// Something that is passed over: what.
  case passedOver(String)
  /// A definition in place of an earlier one of the same name.
  case definedAgain(String)
  /// A name that stands for something nobody has put in its place, such as `<topic>`.
  case placeholder(String)
  /// What was wrong with a text that could be repaired, and the repaired text.
  case repaired(String, String)
  /// A definition without a name, and the name it was given.
  case madeName(String)
  /// An alarm of which no metric has `return_data`, which is false unless Terraform is told otherwise.
  case noReturnData

  // Of filters and alarms together.
  /// A filter, and its metric, which no alarm watches.
  case filterWithoutAlarm(String, String)
  /// A filter that writes a metric which others write, too.
  case sharedMetric(String, String, with: [String])
  /// Something about a filter's pattern that is hardly meant, with its place.
  case remark(String, String)
  /// A filter of log events that its log group's transformer made: it matches nothing of an archive.
  case transformedLogs(String)
  /// A filter of some log events of its log group, and its criteria.
  case selectedLogs(String, String)
  /// A filter, and references of its transformation to fields that its pattern has not.
  case absentFields(String, [String])
  /// Filters of several log groups: their names.
  case severalLogGroups([String])
  /// A log group with more of something than it can have.
  case tooManyInGroup(String, Int, String, limit: Int)
  /// An alarm, and its metric, which no filter writes; the metric that may be meant.
  case alarmWithoutFilter(String, String, near: String?)
  /// An alarm on a metric of which, or of whose filter, part is not known.
  case metricNotKnown(String, String)
  /// An alarm on a metric of a service's own.
  case metricOfService(String, String)
  /// An alarm with other dimensions than its metric is written with.
  case dimensionsNeverMatch(String, [String], written: [String])
  /// An alarm in another Region than the filters of its metric: the two Regions.
  case regionsNeverMatch(String, String, written: String)
  /// An alarm, and its Region, of which one of the same name in another Region was read already.
  case sameNameElsewhere(String, String)
  /// An alarm that asks for a unit in which its metric is never written.
  case unitNeverMatches(String, unit: MetricUnit, written: MetricUnit)
  /// An alarm whose threshold no datapoint can reach.
  case thresholdOutOfReach(String, String, DatapointRange)
  /// An alarm whose every datapoint breaches, though its filter writes one for each record.
  case alwaysBreaching(String, String, DatapointRange)
  /// An alarm with a period shorter than CloudTrail takes to deliver.
  case shortPeriod(String, Int)
  /// An alarm whose actions are switched off.
  case actionsDisabled(String)
  /// An alarm that tells nobody of ALARM.
  case noActions(String)
  /// Composite alarms whose rules lead back to themselves.
  case compositeRing(CompositeRing)

  // Of monitoring controls.
  /// A control of which filters catch only some events: its name, the filters, and what they miss.
  case controlPartlyCaught(String, [String], missed: [String])
  /// A control of which filters catch more: its name, the filters, and what they catch besides.
  case controlOverCaught(String, [String], also: [String])
  /// A control whose events filters catch that no alarm watches.
  case controlUnwatched(String, [String])
  /// A control that was asked for and of which nothing is caught.
  case controlMissed(String)

  // Of trails.
  /// A step of the preflight that does not pass: its name, and why.
  case preflight(String, String)
  /// A status that may be of any of several trails.
  case statusOfNoTrail
  /// A folder that says nothing of a trail.
  case noTrail

  // Of templates.
  /// A function that templates do not have, or that is not read.
  case unknownFunction(String)
  /// A function with other arguments than it takes, and these.
  case badFunction(String, String)
  /// A parameter without a value, and why one that is given is not used.
  case unresolvedParameter(String, String?)
  /// A parameter that was given a value the template does not allow.
  case forbiddenParameter(String)
  /// A parameter that was given a value and is in no template.
  case unusedParameter(String)
  /// A mapping of which the key is only known to AWS.
  case unresolvedMapping(String)
  /// A name that nothing in the template has.
  case unknownReference(String)
  /// A condition that depends on what only AWS knows.
  case undecidedCondition(String)

  // Of command lines.
  /// A text that is no command: why.
  case badCommand(String)
  /// A blank, or an empty line, behind the backslash at a line's end, where a shell ends the command.
  case looseContinuation
  /// Something met in a folder that is not opened: what.
  case notOpened(String)
  /// A file that a definition asks for and that is not read: its path, and why.
  case fileNotRead(String, String)
}
