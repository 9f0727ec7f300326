import MetricAlarms

/// The `metrics` of an event: what the alarm watches, a single metric as one item.
struct EventBridgeMetrics {
  private let alarm: MetricAlarm

  init(_ alarm: MetricAlarm) {
    self.alarm = alarm
  }

  var text: JSONText {
    if !alarm.queries.isEmpty { return JSONText(alarm.queries.map(item)) }
    guard let series = alarm.series else { return JSONText([]) }
    let names = series.dimensions.flatMap { [$0.name, $0.value] }
    let identifier = MadeIdentifier(["metric", series.namespace, series.metricName] + names)
    return JSONText([
      item(
        MetricQuery(
          id: identifier.text,
          source: .metric(series, alarm.settings.statistic, alarm.settings.unit),
          returnsData: true))
    ])
  }

  private func item(_ query: MetricQuery) -> JSONText {
    var object = JSONObject()
    object.add("id", JSONText(query.id))
    switch query.source {
    case .expression(let expression): object.add("expression", JSONText(expression.text))
    case .metric(let series, let statistic, let unit):
      object.add("metricStat", lookup(series, statistic, unit))
    }
    if let label = query.label { object.add("label", JSONText(label)) }
    object.add("returnData", JSONText(query.returnsData))
    return JSONText(object)
  }

  private func lookup(
    _ series: MetricSeries, _ statistic: MetricStatistic, _ unit: MetricUnit?
  ) -> JSONText {
    var dimensions = JSONObject()
    for dimension in series.dimensions {
      dimensions.add(dimension.name, JSONText(dimension.value))
    }
    var metric = JSONObject()
    metric.add("namespace", JSONText(series.namespace))
    metric.add("name", JSONText(series.metricName))
    metric.add("dimensions", JSONText(dimensions))
    var object = JSONObject()
    object.add("metric", JSONText(metric))
    object.add("period", JSONText(alarm.settings.period))
    object.add("stat", JSONText(statistic.name))
    if let unit { object.add("unit", JSONText(unit.rawValue)) }
    return JSONText(object)
  }
}
