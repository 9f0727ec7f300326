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
extension CheckFormat: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}
extension TimelineGrouping: ExpressibleByArgument {}
