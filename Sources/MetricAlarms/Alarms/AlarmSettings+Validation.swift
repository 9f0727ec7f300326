extension AlarmSettings {
  /// One day in seconds, the most that alarms with periods below an hour look at (W9).
  private static let longestEvaluation = 86_400

  /// One week in seconds, the most that any alarm looks at (W9).
  private static let longestLongEvaluation = 604_800

  /// Periods in seconds that CloudWatch evaluates every 10 seconds (W2).
  private static let highResolutionPeriods = [10, 20, 30]

  /// Returns the same settings, or throws the first thing that is wrong with them (W8, W9,
  /// documented).
  public func validated() throws(AlarmSettingsError) -> AlarmSettings {
    try checkPeriod()
    try checkDatapoints()
    try checkLength()
    if !threshold.isFinite { throw .thresholdNotFinite(threshold) }
    return self
  }

  private func checkPeriod() throws(AlarmSettingsError) {
    if wallClock != nil, !WallClockZone.periods.contains(period) {
      throw .periodNotOfWallClock(period)
    }
    if Self.highResolutionPeriods.contains(period) { return }
    if period < 60 || !period.isMultiple(of: 60) { throw .periodNotWholeMinutes(period) }
  }

  private func checkDatapoints() throws(AlarmSettingsError) {
    if let extraWindows, !(0...10_000).contains(extraWindows) {
      throw .extraWindowsOutOfRange(extraWindows)
    }
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
    if !overflow, length <= Self.longestLongEvaluation, period >= 3600 { return }
    throw .evaluationTooLong(period: period, evaluationPeriods: evaluationPeriods)
  }
}
