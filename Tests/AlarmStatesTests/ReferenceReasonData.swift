import MetricAlarms

/// The slow twin of the reason data: section 6 of the reference, from a list of all windows.
struct ReferenceReasonData {
  /// One window of the range; its value where it has one.
  struct Window {
    let start: Int
    let value: Double?
    let sampleCount: Int
    let isBad: Bool
  }

  let settings: AlarmSettings
  /// From new to old.
  let windows: [Window]
  let instant: Int

  func text(for state: AlarmState) -> String {
    let periods = settings.evaluationPeriods
    let needed =
      state == .ok
      ? periods - (settings.datapointsToAlarm ?? periods) + 1
      : settings.datapointsToAlarm ?? periods
    // The newest N with data, and whatever lies between them.
    var looked: [Window] = []
    for window in windows where looked.count(where: { $0.value != nil }) < periods {
      looked.append(window)
    }
    let used = looked.filter { $0.value != nil }
    var parts = ["\"version\":\"1.0\"", "\"queryDate\":\(date(instant))"]
    if let oldest = used.last { parts.append("\"startDate\":\(date(oldest.start))") }
    if settings.math == nil, !settings.isDefinedByQueries {
      parts.append("\"statistic\":\"\(settings.statistic.name)\"")
    }
    parts.append("\"period\":\(settings.period)")
    let between = looked.drop { $0.value == nil }.reversed().drop { $0.value == nil }
    let recent = between.map { $0.value.map(ReferenceReason.number) ?? "null" }
    parts.append("\"recentDatapoints\":[\(recent.joined(separator: ","))]")
    parts.append("\"threshold\":\(settings.threshold)")
    parts.append("\"evaluatedDatapoints\":[\(evaluated(looked, state, needed))]")
    return "{" + parts.joined(separator: ",") + "}"
  }

  private func evaluated(_ looked: [Window], _ state: AlarmState, _ needed: Int) -> String {
    let agreeing =
      state == .insufficientData
      ? [] : looked.filter { $0.value != nil && $0.isBad == (state == .alarm) }.prefix(needed)
    let missing = looked.filter { $0.value == nil }.prefix(needed - agreeing.count)
    return (agreeing + missing).sorted { $0.start > $1.start }.map { window in
      guard let value = window.value else { return "{\"timestamp\":\(date(window.start))}" }
      let count = settings.math == nil ? "\"sampleCount\":\(window.sampleCount).0," : ""
      return
        "{\"timestamp\":\(date(window.start)),\(count)\"value\":\(ReferenceReason.number(value))}"
    }.joined(separator: ",")
  }

  /// The date as reasons have it, put in another order.
  private func date(_ seconds: Int) -> String {
    let parts = ReferenceReason.date(seconds).split { "/ ".contains($0) }
    let century = seconds < 946_684_800 ? "19" : "20"
    return "\"\(century)\(parts[2])-\(parts[1])-\(parts[0])T\(parts[3]).000+0000\""
  }
}
