package import MetricAlarms
import UTCTimes

/// The JSON text that CloudWatch keeps beside a state's reason (section 6 of the reference).
package struct StateReasonData: Sendable {
  private let settings: AlarmSettings
  private let points: EvaluationPoints
  /// The end of the newest window.
  private let instant: Int

  /// Creates the data of an alarm's evaluation of `points` at `instant`.
  package init(settings: AlarmSettings, points: EvaluationPoints, instant: Int) {
    self.settings = settings
    self.points = points
    self.instant = instant
  }

  /// CloudWatch's limit for reason data, in characters (documented).
  private static let maximumLength = 4000

  /// Returns the text for changing to `state`, its keys in CloudWatch's order.
  ///
  /// Where it would be too long, the oldest evaluated datapoints are left out, then the oldest
  /// recent ones, so that it stays JSON (assumed).
  ///
  /// - Parameters:
  ///   - state: The state after the change.
  ///   - milliseconds: When CloudWatch asked for the data, since the Unix epoch.
  /// - Returns: The text; numbers have a decimal point, but for the period.
  package func text(for state: AlarmState, queriedAt milliseconds: Int) -> String {
    // More than these never fit: a date and its brackets, or a number, take so much at least.
    var recent = recent.suffix(Self.maximumLength / 4)
    var evaluated = evaluated(for: state).prefix(Self.maximumLength / 44)
    while true {
      var text = ReasonText()
      appendHead(to: &text, milliseconds)
      append(recent, to: &text)
      append(evaluated, to: &text)
      let excess = text.count - Self.maximumLength
      if excess <= 0 || recent.isEmpty && evaluated.isEmpty { return text.text }
      // Never more at once than must go: no datapoint is longer than these.
      if evaluated.isEmpty {
        recent.removeFirst(min(recent.count, max(1, excess / 32)))
      } else {
        evaluated.removeLast(min(evaluated.count, max(1, excess / 160)))
      }
    }
  }

  /// Everything up to the period, without the brace that closes it.
  private func appendHead(to text: inout ReasonText, _ milliseconds: Int) {
    text.append("{\"version\":\"1.0\",\"queryDate\":")
    text.append(dataDate: UTCTime(milliseconds: milliseconds))
    // D1, observed: absent where there is no point.
    if let oldest = points.used.last {
      text.append(",\"startDate\":")
      text.append(dataDate: UTCTime(oldest.start))
    }
    // Expressions have neither unit nor statistic (section 8, documented); a metric in a list has no
    // statistic either (recorded: alarm_namespaces.json), and its unit is given (assumed).
    if settings.math == nil, let unit = settings.unit {
      text.append(",\"unit\":\"\(unit.rawValue)\"")
    }
    if settings.math == nil, !settings.isDefinedByQueries {
      text.append(",\"statistic\":\"")
      text.append(settings.statistic.name)
      text.append("\"")
    }
    text.append(",\"period\":")
    text.append(settings.period)
  }

  private func append(_ recent: ArraySlice<Double?>, to text: inout ReasonText) {
    text.append(",\"recentDatapoints\":[")
    for (index, value) in recent.enumerated() {
      if index > 0 { text.append(",") }
      if let value { text.append(value) } else { text.append("null") }
    }
    text.append("],\"threshold\":")
    text.append(settings.threshold)
  }

  private func append(_ evaluated: ArraySlice<EvaluatedWindow>, to text: inout ReasonText) {
    text.append(",\"evaluatedDatapoints\":[")
    for (index, window) in evaluated.enumerated() {
      text.append(index > 0 ? ",{\"timestamp\":" : "{\"timestamp\":")
      text.append(dataDate: UTCTime(window.start))
      if let count = window.datapoint?.sampleCount {
        text.append(",\"sampleCount\":")
        text.append(Double(count))
      }
      if let value = window.datapoint?.value {
        text.append(",\"value\":")
        text.append(value)
      }
      text.append("}")
    }
    text.append("]}")
  }

  private struct EvaluatedWindow {
    let start: Int
    let datapoint: Datapoint?
  }

  /// D2, observed: from the oldest point used to the newest, null for each gap between them.
  private var recent: [Double?] {
    let windows = points.windows
    guard let oldest = points.oldestAge, let newest = windows.firstIndex(where: { $0 != nil })
    else { return [] }
    return windows[newest..<oldest].reversed().map { $0?.value }
  }

  /// D3, observed: what was needed to decide, newest first.
  ///
  /// The newest points that agree with the new state, and the newest windows without data where
  /// these are too few.
  private func evaluated(for state: AlarmState) -> [EvaluatedWindow] {
    let (agreeing, needed) =
      switch state {
      case .alarm: (points.breaching, settings.breachingToAlarm)
      case .ok: (points.good, settings.goodToRecover)
      case .insufficientData: ([], settings.breachingToAlarm)
      }
    let chosen = agreeing.prefix(needed).map { EvaluatedWindow(start: $0.start, datapoint: $0) }
    if chosen.count == needed { return chosen }
    let windows = points.windows
    let missing = windows.indices.lazy.filter { windows[$0] == nil }
      .prefix(needed - chosen.count)
      .map { EvaluatedWindow(start: instant - ($0 + 1) * settings.period, datapoint: nil) }
    return (chosen + missing).sorted { $0.start > $1.start }
  }
}
