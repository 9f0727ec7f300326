import MetricAlarms

// What keeps filters and alarms apart.

/// A filter, and its metric, which no alarm watches.
struct FilterWithoutAlarm: Finding {
  static let rule = "filter-without-alarm"
  static let severity = Severity.warning
  let filter: String
  let metric: String

  var message: String {
    "filter \(quoted: filter) writes \(hiding: metric), which no alarm watches"
  }
  var advice: String? { "make an alarm on that metric, or take the filter away" }
}

/// An alarm, and its metric, which no filter writes.
struct AlarmWithoutFilter: Finding {
  static let rule = "alarm-without-filter"
  static let severity = Severity.error
  let alarm: String
  let metric: String
  /// A filter's metric that may be meant; nil where none is like it.
  let near: String?

  var message: String {
    "alarm \(quoted: alarm) watches \(hiding: metric), which no filter writes: it never gets data"
      + (near.map { "; there is a filter that writes \(hiding: $0)" } ?? "")
  }
  var advice: String? {
    near == nil
      ? "make a filter that writes it, or correct namespace and metric name"
      : "correct namespace and metric name on either side"
  }
}

/// An alarm or a filter of which nobody here knows whether the other side is on its metric.
struct MetricNotKnown: Finding {
  static let rule = "metric-not-known"
  static let severity = Severity.error
  let subject: String
  /// What is not known of the metric, such as `a filter writes`.
  let question: String
  let metric: String

  var message: String {
    "whether \(question) the metric \(hiding: metric) of \(subject) is not known here"
  }
}

/// An alarm on a metric of a service's own.
struct MetricOfService: Finding {
  static let rule = "metric-of-service"
  static let severity = Severity.note
  let alarm: String
  let namespace: String

  var message: String {
    "alarm \(quoted: alarm) watches a metric of \(hiding: namespace), which no filter writes: "
      + "a replay has no data for it"
  }
}

/// An alarm with other dimensions than its metric is written with.
struct DimensionsNeverMatch: Finding {
  static let rule = "dimensions-never-match"
  static let severity = Severity.error
  let alarm: String
  let asked: [String]
  let written: [String]

  var message: String {
    "alarm \(quoted: alarm) asks for \(Self.words(asked)), and its metric is written with "
      + "\(Self.words(written)): it never gets data"
  }
  var advice: String? {
    asked.isEmpty
      ? "name the same dimensions in the alarm: nothing is rolled up over them"
      : "name the same dimensions on both sides"
  }

  private static func words(_ names: [String]) -> String {
    switch names.count {
    case 0: "no dimensions"
    case 1: "the dimension \(hiding: names[0])"
    default: "the dimensions \(names.map(SecretText.hidden(in:)).joined(separator: ", "))"
    }
  }
}

/// An alarm in another Region than the filters of its metric.
struct RegionsNeverMatch: Finding {
  static let rule = "regions-never-match"
  static let severity = Severity.error
  let alarm: String
  let region: String
  let written: String

  var message: String {
    "alarm \(quoted: alarm) is in \(region), and its metric is written in \(written): "
      + "it never gets data"
  }
  var advice: String? { "make both in one Region" }
}

/// An alarm that asks for a unit in which its metric is never written.
struct UnitNeverMatches: Finding {
  static let rule = "unit-never-matches"
  static let severity = Severity.error
  let alarm: String
  let unit: MetricUnit
  let written: MetricUnit

  var message: String {
    "alarm \(quoted: alarm) asks for the unit \(unit.rawValue), and its metric is written with "
      + "\(written.rawValue): it never gets data"
  }
  var advice: String? {
    written == .none
      ? "leave the unit out of the alarm, or set it in the filter's transformation"
      : "ask for \(written.rawValue), or leave the unit out of the alarm"
  }
}
