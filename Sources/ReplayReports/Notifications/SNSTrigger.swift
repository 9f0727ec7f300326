import MetricAlarms

/// The `Trigger` of a metric alarm's message: what it watches, and against what.
struct SNSTrigger {
  private let alarm: MetricAlarm
  private var settings: AlarmSettings { alarm.settings }

  init(_ alarm: MetricAlarm) {
    self.alarm = alarm
  }

  var object: JSONText {
    var object = JSONObject()
    if let series = alarm.series, alarm.queries.isEmpty { addMetric(series, to: &object) }
    object.add("Period", JSONText(settings.period))
    object.add("EvaluationPeriods", JSONText(settings.evaluationPeriods))
    if let datapoints = settings.datapointsToAlarm {
      object.add("DatapointsToAlarm", JSONText(datapoints))
    }
    object.add("ComparisonOperator", JSONText(settings.comparison.rawValue))
    object.add("Threshold", JSONText(decimal: settings.threshold))
    object.add("TreatMissingData", JSONText(settings.treatMissingData.rawValue))
    object.add(
      "EvaluateLowSampleCountPercentile",
      settings.lowSampleCount == .evaluate ? "" : JSONText(settings.lowSampleCount.rawValue))
    if !alarm.queries.isEmpty { object.add("Metrics", JSONText(alarm.queries.map(query))) }
    return JSONText(object)
  }

  private func addMetric(_ series: MetricSeries, to object: inout JSONObject) {
    object.add("MetricName", JSONText(series.metricName))
    object.add("Namespace", JSONText(series.namespace))
    if case .extended(let statistic) = settings.statistic {
      object.add("StatisticType", "ExtendedStatistic")
      object.add("Statistic", JSONText(statistic.name))
    } else {
      object.add("StatisticType", "Statistic")
      object.add("Statistic", JSONText(settings.statistic.name.uppercased()))
    }
    object.add("Unit", JSONText(settings.unit?.rawValue))
    object.add("Dimensions", Self.dimensions(of: series))
  }

  private static func dimensions(of series: MetricSeries) -> JSONText {
    JSONText(
      series.dimensions.map { dimension in
        var object = JSONObject()
        object.add("value", JSONText(dimension.value))
        object.add("name", JSONText(dimension.name))
        return JSONText(object)
      })
  }

  private func query(_ query: MetricQuery) -> JSONText {
    var object = JSONObject()
    if case .expression(let expression) = query.source {
      object.add("Expression", JSONText(expression.text))
    }
    object.add("Id", JSONText(query.id))
    if let label = query.label { object.add("Label", JSONText(label)) }
    if case .metric(let series, let statistic, let unit) = query.source {
      var metric = JSONObject()
      metric.add("Dimensions", Self.dimensions(of: series))
      metric.add("MetricName", JSONText(series.metricName))
      metric.add("Namespace", JSONText(series.namespace))
      var lookup = JSONObject()
      lookup.add("Metric", JSONText(metric))
      lookup.add("Period", JSONText(settings.period))
      lookup.add("Stat", JSONText(statistic.name))
      if let unit { lookup.add("Unit", JSONText(unit.rawValue)) }
      object.add("MetricStat", JSONText(lookup))
    }
    object.add("ReturnData", JSONText(query.returnsData))
    if let account = query.accountID { object.add("AccountId", JSONText(account)) }
    if let period = query.period { object.add("Period", JSONText(period)) }
    return JSONText(object)
  }
}
