public import AlarmDefinitions
public import AlarmStates
public import ArgumentParser
public import MetricAlarms
public import ReplayReports
public import TrailArchives
public import TrailReplay

// The words CloudWatch and the design have for these are the words of the command line.
extension ExportForm: ExpressibleByArgument {}
extension AlarmState: ExpressibleByArgument {}
extension EvaluationWindows: ExpressibleByArgument {}
extension MissingDataTreatment: ExpressibleByArgument {}
extension ReplayClock: ExpressibleByArgument {}
extension InflateMethod: ExpressibleByArgument {}
extension DuplicateTreatment: ExpressibleByArgument {}
extension TimelineGrouping: ExpressibleByArgument {}

extension CheckFormat: OfferedFormat {
  static let help: ArgumentHelp =
    "How results are written: for people, or one JSON object a line, or SARIF."
}

extension TuneFormat: OfferedFormat {
  static let help: ArgumentHelp =
    "How results are written: for people, one JSON object a choice, as comma-separated values, or as a page with heat maps."
}

extension DiffFormat: OfferedFormat {
  static let help: ArgumentHelp =
    "How results are written: for people, one JSON object a difference, as tables in Markdown, or as SARIF."
}

extension RuleTestFormat: OfferedFormat {
  static let help: ArgumentHelp = "How results are written: for people, or one JSON object a test."
}

extension FollowForm: OfferedFormat {
  static let help: ArgumentHelp = """
    How results are written: for people, one JSON object a line, or as CloudWatch would have sent \
    them: SNS messages and EventBridge events, one a line, or the alarms' history. With --exec \
    JSON is the default.
    """
}

extension ReportFormat: OfferedFormat {
  static let help: ArgumentHelp = """
    How results are written: for people, one JSON object a line, as comma-separated values, as \
    tables in Markdown, of a replay as one page to hand over (html), or as CloudWatch would have \
    sent them: SNS messages and EventBridge events, one a line, or the alarms' history.
    """
}
