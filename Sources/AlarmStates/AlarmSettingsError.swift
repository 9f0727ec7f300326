/// Why an alarm's settings cannot be evaluated.
public enum AlarmSettingsError: Error, Hashable, Sendable {
  /// A period of 10, 20 or 30 seconds, which CloudWatch knows and this version does not.
  case highResolutionPeriod(Int)
  /// A period that is not a positive multiple of 60 seconds (W9).
  case periodNotWholeMinutes(Int)
  /// Fewer than one evaluation period.
  case noEvaluationPeriods(Int)
  /// Fewer than one datapoint to alarm.
  case noDatapointsToAlarm(Int)
  /// More datapoints to alarm than evaluation periods.
  case tooManyDatapointsToAlarm(Int, of: Int)
  /// Windows that together are longer than CloudWatch allows (W9).
  case evaluationTooLong(period: Int, evaluationPeriods: Int)
  /// Windows that together are longer than a day, which CloudWatch judges once an hour (W2).
  case evaluationOverOneDay(period: Int, evaluationPeriods: Int)
  /// A threshold that is infinite or not a number.
  case thresholdNotFinite(Double)
}

extension AlarmSettingsError: CustomStringConvertible {
  /// What is wrong, in lower case and without a full stop, to be put behind a place.
  public var description: String {
    switch self {
    case .highResolutionPeriod(let period):
      "period \(period) is not supported yet; use a multiple of 60"
    case .periodNotWholeMinutes(let period) where period < 1:
      "period \(period) is not a positive number of seconds"
    case .periodNotWholeMinutes(let period):
      "period \(period) is not a multiple of 60"
    case .noEvaluationPeriods(let count):
      "evaluation periods \(count) is less than 1"
    case .noDatapointsToAlarm(let count):
      "datapoints to alarm \(count) is less than 1"
    case .tooManyDatapointsToAlarm(let count, let periods):
      "datapoints to alarm \(count) is more than evaluation periods \(periods)"
    case .evaluationTooLong(let period, let periods):
      "period \(period) times evaluation periods \(periods) is more than "
        + (period < 3600 ? "86400 seconds" : "604800 seconds")
    case .evaluationOverOneDay(let period, let periods):
      "period \(period) times evaluation periods \(periods) is more than 86400 seconds, "
        + "which is not supported yet"
    case .thresholdNotFinite(let threshold):
      "threshold \(threshold) is not a finite number"
    }
  }
}
