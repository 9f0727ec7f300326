import FilterPatterns
import MetricAlarms

/// Filters and alarms as the requests of the AWS API that make them.
enum RequestTree {
  /// Returns the request of `put-metric-filter`.
  static func request(of filter: MetricFilter, in logGroup: String) -> DocumentTree {
    let transformation = filter.transformation
    let value =
      switch transformation.value {
      case .number(let number): Self.spelling(of: number)
      case .reference(let reference): reference.text
      }
    var (dimensions, systemFields): ([(String, DocumentTree?)], [String]) = ([], [])
    for dimension in transformation.dimensions {
      switch dimension.source {
      case .field(let reference): dimensions.append((dimension.name, .text(reference.text)))
      case .system(let field): systemFields.append(field.rawValue)
      }
    }
    return .object(of: [
      ("logGroupName", .text(logGroup)), ("filterName", .text(filter.name)),
      ("filterPattern", .text(filter.pattern.text)),
      ("applyOnTransformedLogs", filter.isOnTransformedLogs ? .plain("true") : nil),
      ("fieldSelectionCriteria", filter.selection.map { .text($0.text) }),
      ("emitSystemFieldDimensions", list(systemFields)),
      (
        "metricTransformations",
        .list([
          .object(of: [
            ("metricName", .text(transformation.metricName)),
            ("metricNamespace", .text(transformation.namespace)), ("metricValue", .text(value)),
            ("defaultValue", transformation.defaultValue.map { .plain(spelling(of: $0)) }),
            ("dimensions", dimensions.isEmpty ? nil : .object(of: dimensions)),
            (
              "unit",
              transformation.unit == .none ? nil : .text(transformation.unit.rawValue)
            ),
          ])
        ])
      ),
    ])
  }

  /// Returns the request of `put-metric-alarm` for an alarm on one metric.
  ///
  /// - Parameters:
  ///   - alarm: The alarm.
  ///   - topic: What it notifies of ALARM where it has no actions.
  /// - Returns: The request.
  static func request(of alarm: MetricAlarm, notifying topic: String) -> DocumentTree {
    let settings = alarm.settings
    let series = alarm.series
    let actions = alarm.details.actions
    let dimensions = (series?.dimensions ?? []).map { dimension in
      DocumentTree.object(["Name": .text(dimension.name), "Value": .text(dimension.value)])
    }
    let isExtended = MetricStatistic(plain: settings.statistic.name) == nil
    return .object(of: [
      ("AlarmName", .text(settings.name)),
      ("AlarmDescription", alarm.details.description.map { .text($0) }),
      ("ActionsEnabled", actions.isEnabled ? nil : .plain("false")),
      ("AlarmActions", list(actions.isEmpty ? [topic] : actions.alarm)),
      ("OKActions", list(actions.ok)),
      ("InsufficientDataActions", list(actions.insufficientData)),
      ("MetricName", series.map { .text($0.metricName) }),
      ("Namespace", series.map { .text($0.namespace) }),
      ("Dimensions", dimensions.isEmpty ? nil : .list(dimensions)),
      (isExtended ? "ExtendedStatistic" : "Statistic", .text(settings.statistic.name)),
      ("Unit", settings.unit.map { .text($0.rawValue) }),
      ("Period", .plain("\(settings.period)")),
      ("EvaluationPeriods", .plain("\(settings.evaluationPeriods)")),
      ("DatapointsToAlarm", settings.datapointsToAlarm.map { .plain("\($0)") }),
      ("Threshold", .plain(spelling(of: settings.threshold))),
      ("ComparisonOperator", .text(settings.comparison.rawValue)),
      (
        "TreatMissingData",
        settings.treatMissingData == .missing ? nil : .text(settings.treatMissingData.rawValue)
      ),
      (
        "EvaluateLowSampleCountPercentile",
        settings.lowSampleCount == .evaluate ? nil : .text(settings.lowSampleCount.rawValue)
      ),
    ])
  }

  private static func list(_ texts: [String]) -> DocumentTree? {
    texts.isEmpty ? nil : .list(texts.map { .text($0) })
  }

  /// A number without a point where it needs none.
  private static func spelling(of number: Double) -> String {
    Int(exactly: number).map { "\($0)" } ?? "\(number)"
  }
}
