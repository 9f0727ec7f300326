import MetricAlarms

/// Whether a trail's log group has filters, and these alarms (P5, P6).
struct FilterCheck {
  let facts: TrailFacts
  let reading: DefinitionsReading

  /// A filter whose log group may be that of the trail, as neither is all known.
  private func openGroup(_ name: String) -> ReadFilter? {
    reading.filters.first { read in
      guard let text = read.logGroupText else { return false }
      return facts.logGroup?.value.isUnknown == true
        || text.known == nil && text.mayEqual(DocumentText(name))
    }
  }

  /// The steps; none where no definitions were given at all.
  var steps: [PreflightStep] {
    guard !reading.isEmpty, let group = facts.logGroupName else { return [] }
    let own = reading.filters.filter { $0.logGroup == group }
    let question = "metric filters are on its log group"
    guard let first = own.first else {
      if let open = openGroup(group) {
        let reason = "\(open.logGroup ?? "") may be \(group), which is not known here"
        return [PreflightStep("P5", question, .unknown, reason, open.place)]
      }
      let others = Set(reading.filters.compactMap(\.logGroup)).sorted()
      let reason =
        reading.filters.isEmpty
        ? "there are no filters"
        : others.isEmpty
          ? "no filter says its logGroupName"
          : "logGroupName is \(others.joined(separator: ", ")), and the trail writes to \(group)"
      return [
        PreflightStep("P5", question, .fail, reason, reading.filters.first?.place ?? facts.place)
      ]
    }
    let watched = own.filter { read in
      reading.alarms.contains { alarm in
        alarm.alarm.details.actions.isEnabled && !alarm.alarm.details.actions.alarm.isEmpty
          && (alarm.metricAlarm?.streams ?? []).contains {
            read.filter.transformation.writes($0.series)
          }
      }
    }
    return [
      PreflightStep("P5", question, .pass, "\(own.count) with logGroupName \(group)", first.place),
      PreflightStep(
        "P6", "alarms with actions watch these filters",
        watched.isEmpty ? .fail : watched.count < own.count ? .warning : .pass,
        "\(watched.count) of \(own.count) have one with AlarmActions", first.place),
    ]
  }
}
