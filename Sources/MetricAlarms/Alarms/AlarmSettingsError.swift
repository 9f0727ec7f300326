/// Why an alarm's settings cannot be evaluated.
public enum AlarmSettingsError: Error, Hashable, Sendable {
  /// A period that is neither 10, 20, 30 nor a positive multiple of 60 seconds (W9).
  case periodNotWholeMinutes(Int)
  /// Fewer than one evaluation period.
  case noEvaluationPeriods(Int)
  /// Fewer than one datapoint to alarm.
  case noDatapointsToAlarm(Int)
  /// More datapoints to alarm than evaluation periods.
  case tooManyDatapointsToAlarm(Int, of: Int)
  /// Windows that together are longer than CloudWatch allows (W9).
  case evaluationTooLong(period: Int, evaluationPeriods: Int)
  /// A period that windows following a wall clock cannot have (W8).
  case periodNotOfWallClock(Int)
  /// A zone that is neither UTC nor a fixed distance from it (W8).
  case unknownZone(String)
  /// A number of extra windows below 0, or larger than anything sensible.
  case extraWindowsOutOfRange(Int)
  /// A threshold that is infinite or not a number.
  case thresholdNotFinite(Double)
}

extension AlarmSettingsError: CustomStringConvertible {
  /// What is wrong, in lower case and without a full stop, to be put behind a place.
  public var description: String {
    switch self {
    case .periodNotWholeMinutes(let period) where period < 1:
      "period \(period) is not a positive number of seconds"
    case .periodNotWholeMinutes(let period):
      "period \(period) is neither 10, 20, 30 nor a multiple of 60"
    case .noEvaluationPeriods(let count):
      "evaluation periods \(count) is less than 1"
    case .noDatapointsToAlarm(let count):
      "datapoints to alarm \(count) is less than 1"
    case .tooManyDatapointsToAlarm(let count, let periods):
      "datapoints to alarm \(count) is more than evaluation periods \(periods)"
    case .evaluationTooLong(let period, let periods):
      "period \(period) times evaluation periods \(periods) is more than "
        + (period < 3600 ? "86400 seconds" : "604800 seconds")
    case .periodNotOfWallClock(let period):
      "period \(period) is not one of a wall clock window: 60, 300, 3600, 86400 or 604800"
    case .unknownZone(let zone):
      "zone \"\(zone)\" is neither UTC nor a distance from it such as +05:30; zones with names are "
        + "not known here"
    case .extraWindowsOutOfRange(let count):
      "extra windows \(count) is not a number from 0 to 10000"
    case .thresholdNotFinite(let threshold):
      "threshold \(threshold) is not a finite number"
    }
  }
}
