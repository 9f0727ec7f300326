import MetricAlarms

/// Something that keeps an alarm from ringing at the first event its filter matches, or from notifying anyone.
enum AlarmReservation: Hashable, Sendable {
  /// It takes several events, or several periods of them.
  case events(EventsToAlarm)
  /// It takes more events of a value than there can be.
  case beyond(Double, each: Double)
  /// It rings at one event and no longer at so many in a period.
  case burst(Int, period: Int, enough: Double)
  /// Its datapoint is over other samples as well, which may keep it from breaching.
  case amongOthers(statistic: String, condition: String, better: String)
  /// It waits for samples of other values.
  case value(Double, condition: String)
  /// It does not look at percentiles of fewer samples.
  case fewSamples(Int)
  /// What one event does to its expression is not known.
  case expression
  /// What one event does to its statistic is not known.
  case statistic(String)
  /// The value of an event is in a field of the record.
  case field(String)
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
  /// It is in ALARM without any event: samples of the default value add up until they breach.
  case alwaysBySum(Double)
  /// It is in ALARM without any event: samples of the default value are counted.
  case alwaysByCount(Double)
  /// Its actions are switched off.
  case isOff
  /// It has no action, nor has a composite alarm that rings with it.
  case noActions

  /// What it does, behind the alarm's name; what looks like a secret is hidden.
  var words: String {
    switch self {
    case .events(let events): events.words
    case .beyond(let threshold, let each):
      "never rings: events add \(each) each, and no period has as many as reach \(threshold)"
    case .burst(let count, let period, _):
      "rings at one event, and not at \(count) within \(period) seconds"
    case .amongOthers(let statistic, let condition, _):
      "rings at an event only as long as other samples leave the \(statistic) \(condition)"
    case .value(let value, let condition):
      "does not ring at these events: each adds \(value), and it waits for a datapoint that is "
        + condition
    case .fewSamples(let count):
      "rings only with \(count) samples in a period: it ignores percentiles of fewer"
    case .expression, .statistic, .field: "may not ring at the first event: \(obscurity)"
    case .never(let condition, let range):
      "never rings: it waits for a datapoint that is \(condition), and datapoints are \(range)"
    case .unit(let asked, let written):
      "never rings: it asks for the unit \(asked.rawValue), and its metric is written with "
        + written.rawValue
    case .dimensions(let values):
      "sees only events with \(values.map(SecretText.shown).joined(separator: ", "))"
    case .alwaysWithoutData, .alwaysByDefault, .alwaysBySum, .alwaysByCount:
      "rings without any event: \(silence)"
    case .isOff: "notifies nobody: its actions are switched off"
    case .noActions: "notifies nobody: it has no action for ALARM"
    }
  }

  /// Why it is not known what one event does.
  private var obscurity: String {
    switch self {
    case .statistic(let name): "what one event does to its \(name) is not known"
    case .field(let reference):
      "the value of an event, which is read from \(SecretText.shown(reference)), is not known"
    default: "it is on an expression, of which that is not known"
    }
  }

  /// What it rings at when there is no event.
  private var silence: String {
    switch self {
    case .alwaysByDefault(let value): "the default value \(value) breaches"
    case .alwaysBySum(let value): "samples of the default value \(value) add up"
    case .alwaysByCount(let value): "samples of the default value \(value) are counted as well"
    default: "periods without data count as breaching"
    }
  }
}
