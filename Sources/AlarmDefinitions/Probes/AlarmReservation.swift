import MetricAlarms

/// Something that keeps an alarm from ringing at the first event its filter matches, or from notifying anyone.
enum AlarmReservation: Hashable, Sendable {
  /// It takes so many events in each of M of N periods; the threshold at which one is enough.
  case events(Int, in: Int, of: Int, period: Int, enough: Double)
  /// No datapoint breaches.
  case never(condition: String, range: DatapointRange)
  /// It asks for another unit than its metric has.
  case unit(MetricUnit, written: MetricUnit)
  /// It sees only events with these values of dimensions.
  case dimensions([String])
  /// It is in ALARM without any event: periods without data count as breaching.
  case alwaysWithoutData
  /// It is in ALARM without any event: the default value of its metric breaches.
  case alwaysByDefault(Double)
  /// Its actions are switched off.
  case isOff
  /// It has no action, nor has a composite alarm that rings with it.
  case noActions

  /// What it does, behind the alarm's name.
  var words: String {
    switch self {
    case .events(let count, 1, _, let period, _):
      "rings only at \(count) events within \(period) seconds"
    case .events(1, let breaching, let periods, let period, _):
      "rings only when \(breaching) of \(periods) periods of \(period) seconds have events"
    case .events(let count, let breaching, let periods, let period, _):
      "rings only when \(breaching) of \(periods) periods of \(period) seconds have \(count) events each"
    case .never(let condition, let range):
      "never rings: it waits for a datapoint that is \(condition), and datapoints are \(range)"
    case .unit(let asked, let written):
      "never rings: it asks for the unit \(asked.rawValue), and its metric is written with "
        + written.rawValue
    case .dimensions(let values): "sees only events with \(values.joined(separator: ", "))"
    case .alwaysWithoutData: "rings without any event: periods without data count as breaching"
    case .alwaysByDefault(let value): "rings without any event: the default value \(value) breaches"
    case .isOff: "notifies nobody: its actions are switched off"
    case .noActions: "notifies nobody: it has no action for ALARM"
    }
  }

  /// What the alarm would need.
  var need: String {
    switch self {
    case .events(_, 1, _, _, let enough): "a threshold of \(enough)"
    case .events(1, _, _, _, _): "DatapointsToAlarm 1"
    case .events(_, _, _, _, let enough): "a threshold of \(enough) and DatapointsToAlarm 1"
    case .never: "a threshold that one event reaches"
    case .unit(_, .none): "no Unit"
    case .unit(_, let written): "the unit \(written.rawValue), or none"
    case .dimensions: "a metric without dimensions"
    case .alwaysWithoutData: "TreatMissingData notBreaching"
    case .alwaysByDefault: "a threshold that only events reach"
    case .isOff: "ActionsEnabled true"
    case .noActions: "an action in AlarmActions"
    }
  }
}
