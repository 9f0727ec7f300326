import MetricAlarms

/// Metric filters and alarms on metrics, written for AWS.
///
/// What is written reads back as the same filters and alarms. Alarms on expressions and composite ones
/// are left out: no built-in control has any.
public struct DefinitionsExport {
  /// The log group of the filters.
  public var logGroup = "<log-group>"
  /// The topic that alarms without actions notify; nil: a name for those to put one in its place.
  public var topic: String?
  private let filters: [MetricFilter]
  private let alarms: [MetricAlarm]

  /// Creates the export of `definitions`.
  public init(_ definitions: Definitions) {
    filters = definitions.filters
    alarms = definitions.alarms.filter { $0.settings.math == nil && $0.series != nil }
  }

  /// Returns the text in `form`, ended by a line feed.
  public func text(as form: ExportForm) -> String {
    switch form {
    case .cli: CommandLineExport(filters: filterRequests, alarms: alarmRequests).text
    case .cloudformation: CloudFormationExport(filters: filterRequests, alarms: alarmRequests).text
    case .terraform: TerraformExport(filters: filterRequests, alarms: alarmRequests).text
    case .json: json
    }
  }

  private var json: String {
    DocumentTree.object([
      "metricFilters": .list(filterRequests), "MetricAlarms": .list(alarmRequests),
    ]).prettyText + "\n"
  }

  private var filterRequests: [DocumentTree] {
    filters.map { RequestTree.request(of: $0, in: logGroup) }
  }

  private var alarmRequests: [DocumentTree] {
    alarms.map { RequestTree.request(of: $0, notifying: topic ?? "<topic-arn>") }
  }
}
