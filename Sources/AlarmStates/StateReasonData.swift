import MetricWindows

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
    let (head, threshold) = (
      head(milliseconds), "\"threshold\":\(ReasonNumber(settings.threshold))"
    )
    var recent = recent[...]
    var evaluated = evaluated(for: state)[...]
    while true {
      let text =
        head + ",\"recentDatapoints\":[\(recent.joined(separator: ","))],\(threshold)"
        + ",\"evaluatedDatapoints\":[\(evaluated.joined(separator: ","))]}"
      let excess = text.utf8.count - Self.maximumLength
      if excess <= 0 || recent.isEmpty && evaluated.isEmpty { return text }
      Self.cut(excess, &evaluated, &recent)
    }
  }

  /// Leaves out what is `excess` characters long, at least one datapoint.
  private static func cut(
    _ excess: Int, _ evaluated: inout ArraySlice<String>, _ recent: inout ArraySlice<String>
  ) {
    var rest = excess
    while rest > 0, let last = evaluated.popLast() { rest -= last.utf8.count + 1 }
    while rest > 0, let first = recent.popFirst() { rest -= first.utf8.count + 1 }
  }

  /// Everything up to the period, without the brace that closes it.
  private func head(_ milliseconds: Int) -> String {
    var members = ["\"version\":\"1.0\"", "\"queryDate\":\(Self.date(milliseconds))"]
    // D1, observed: absent where there is no point.
    if let oldest = points.used.last {
      members.append("\"startDate\":\(Self.date(oldest.start * 1000))")
    }
    // Expressions have neither unit nor statistic (section 8, documented).
    if settings.math == nil {
      if let unit = settings.unit { members.append("\"unit\":\"\(unit.rawValue)\"") }
      members.append("\"statistic\":\"\(settings.statistic.name)\"")
    }
    members.append("\"period\":\(settings.period)")
    return "{" + members.joined(separator: ",")
  }

  /// D2, observed: from the oldest point used to the newest, null for each gap between them.
  private var recent: [String] {
    guard let oldest = points.oldestAge,
      let newest = points.windows.firstIndex(where: { $0 != nil })
    else { return [] }
    return points.windows[newest..<oldest].reversed().map { datapoint in
      datapoint.map { "\(ReasonNumber($0.value))" } ?? "null"
    }
  }

  /// D3, observed: what was needed to decide, newest first.
  ///
  /// The newest points that agree with the new state, and the newest windows without data where
  /// these are too few.
  private func evaluated(for state: AlarmState) -> [String] {
    let (agreeing, needed) =
      switch state {
      case .alarm: (points.breaching, settings.breachingToAlarm)
      case .ok: (points.good, settings.goodToRecover)
      case .insufficientData: ([], settings.breachingToAlarm)
      }
    let chosen = agreeing.prefix(needed)
    let missing = points.windows.indices.filter { points.windows[$0] == nil }
      .prefix(needed - chosen.count).map { instant - ($0 + 1) * settings.period }
    let real = chosen.map { ($0.start, Self.text(of: $0)) }
    let absent = missing.map { ($0, "{\"timestamp\":\(Self.date($0 * 1000))}") }
    return (real + absent).sorted { $0.0 > $1.0 }.map(\.1)
  }

  private static func text(of datapoint: Datapoint) -> String {
    let count = datapoint.sampleCount.map { "\"sampleCount\":\(ReasonNumber(Double($0)))," }
    return "{\"timestamp\":\(date(datapoint.start * 1000)),\(count ?? "")"
      + "\"value\":\(ReasonNumber(datapoint.value))}"
  }

  private static func date(_ milliseconds: Int) -> String {
    "\"\(CivilDate(milliseconds: milliseconds).reasonDataText)\""
  }
}
