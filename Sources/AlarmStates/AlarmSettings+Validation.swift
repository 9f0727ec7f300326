extension AlarmSettings {
  /// One day in seconds, the most this version evaluates at once.
  private static let longestEvaluation = 86_400

  /// One week in seconds, the most CloudWatch evaluates at once (W9).
  private static let longestLongEvaluation = 604_800

  /// Periods in seconds that CloudWatch evaluates every 10 seconds (W2).
  private static let highResolutionPeriods = [10, 20, 30]

  /// Returns the same settings, or throws the first thing that is wrong with them (W9, documented).
  ///
  /// Periods of 10, 20 and 30 seconds, and evaluations of more than a day, are good settings in
  /// CloudWatch but not supported yet.
  public func validated() throws(AlarmSettingsError) -> AlarmSettings {
    try checkPeriod()
    try checkDatapoints()
    try checkLength()
    if !threshold.isFinite { throw .thresholdNotFinite(threshold) }
    return self
  }

  private func checkPeriod() throws(AlarmSettingsError) {
    if Self.highResolutionPeriods.contains(period) { throw .highResolutionPeriod(period) }
    if period < 60 || !period.isMultiple(of: 60) { throw .periodNotWholeMinutes(period) }
  }

  private func checkDatapoints() throws(AlarmSettingsError) {
    if evaluationPeriods < 1 { throw .noEvaluationPeriods(evaluationPeriods) }
    guard let datapointsToAlarm else { return }
    if datapointsToAlarm < 1 { throw .noDatapointsToAlarm(datapointsToAlarm) }
    if datapointsToAlarm > evaluationPeriods {
      throw .tooManyDatapointsToAlarm(datapointsToAlarm, of: evaluationPeriods)
    }
  }

  private func checkLength() throws(AlarmSettingsError) {
    let (length, overflow) = period.multipliedReportingOverflow(by: evaluationPeriods)
    if !overflow, length <= Self.longestEvaluation { return }
    if overflow || length > Self.longestLongEvaluation || period < 3600 {
      throw .evaluationTooLong(period: period, evaluationPeriods: evaluationPeriods)
    }
    throw .evaluationOverOneDay(period: period, evaluationPeriods: evaluationPeriods)
  }
}
