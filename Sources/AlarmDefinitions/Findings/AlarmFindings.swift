import MetricAlarms

// What is found of an alarm's settings.

/// An alarm whose threshold no datapoint can reach.
struct ThresholdOutOfReach: Finding {
  static let rule = "threshold-out-of-reach"
  static let severity = Severity.error
  let alarm: String
  /// The comparison and the threshold, in words.
  let condition: String
  let range: DatapointRange

  var message: String {
    "alarm \(quoted: alarm) fires when a datapoint is \(condition), and datapoints are \(range): "
      + "it never does"
  }
  var advice: String? { "change the threshold, the comparison or the statistic" }
}

/// An alarm whose every datapoint breaches, though its filter writes one for each record.
struct AlwaysBreaching: Finding {
  static let rule = "always-breaching"
  static let severity = Severity.warning
  let alarm: String
  /// The comparison and the threshold, in words.
  let condition: String
  let range: DatapointRange

  var message: String {
    "alarm \(quoted: alarm) fires when a datapoint is \(condition), and datapoints are \(range): "
      + "it always does"
  }
  var advice: String? { "raise the threshold above the default value" }
}

/// An alarm with a period shorter than CloudTrail takes to deliver.
struct ShortPeriod: Finding {
  static let rule = "short-period"
  static let severity = Severity.warning
  let alarm: String
  /// Seconds.
  let period: Int

  var message: String {
    "alarm \(quoted: alarm) has a period of \(period) seconds, and CloudTrail delivers about every "
      + "300"
  }
  var advice: String? { "use 300 or more" }
}

/// Composite alarms whose rules lead back to themselves.
struct CompositesInRing: Finding {
  static let rule = "composite-ring"
  static let severity = Severity.warning
  let ring: CompositeRing

  var message: String { "\(ring)" }
  var advice: String? { "take one of them out of the other's rule" }
}
