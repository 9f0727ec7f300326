import FilterPatterns
package import MetricAlarms

/// Alarms of all kinds on the metrics A, B and C, and composite alarms over them.
package struct RandomAlarms {
  package let filters: [MetricFilter]
  package let alarms: [MetricAlarm]
  package let composites: CompositeAlarms

  /// Draws them; all of them notify `topic` of every state, where it is not nil.
  package init(
    _ random: inout SeededGenerator, treatments: [MissingDataTreatment],
    notifying topic: String? = nil
  ) throws {
    var details = AlarmDetails()
    let topics = [topic].compactMap(\.self)
    details.actions.alarm = topics
    details.actions.ok = topics
    details.actions.insufficientData = topics
    let names = ["A", "B", "C"]
    filters = try names.map { name in
      var settings = TransformationSettings(namespace: "N", metricName: name)
      if random.chance(20) { settings.defaultValue = 0 }
      return try MetricFilter(
        name: "f", pattern: FilterPattern(parsing: "{ $.eventName = \(name) }"),
        transformation: settings)
    }
    var alarms: [MetricAlarm] = []
    for name in names {
      var alarm = Self.alarm(name, treatments, &random)
      alarm.details = details
      alarms.append(alarm)
    }
    self.alarms = alarms
    var main = CompositeAlarm(
      name: "main", rule: try CompositeRule(parsing: random.pick(["ALARM(A)", "NOT OK(A)"])))
    main.suppressor = CompositeAlarm.Suppressor(
      alarm: "B",
      periods: ActionSuppression(
        waitPeriod: random.pick([60, 600]), extensionPeriod: random.pick([60, 300])))
    var both = CompositeAlarm(
      name: "both", rule: try CompositeRule(parsing: "ALARM(C) AND NOT ALARM(A)"))
    (main.details, both.details) = (details, details)
    composites = try CompositeAlarms([main, both], over: alarms)
  }

  private static func alarm(
    _ name: String, _ treatments: [MissingDataTreatment], _ random: inout SeededGenerator
  ) -> MetricAlarm {
    var settings = AlarmSettings(name: name, threshold: Double(random.number(in: 1...3)))
    settings.period = random.pick([60, 300, 900])
    settings.evaluationPeriods = random.number(in: 1...4)
    settings.datapointsToAlarm = random.number(in: 1...settings.evaluationPeriods)
    settings.treatMissingData = random.pick(treatments)
    settings.statistic = random.pick([.sum, .sampleCount, .maximum, .average])
    settings.comparison = random.pick([.greaterThanOrEqualTo, .lessThan])
    return MetricAlarm(
      settings: settings, series: MetricSeries(namespace: "N", metricName: name))
  }
}
