import MetricWindows

/// What one evaluation says about the state an alarm should be in.
package enum AlarmVerdict: Hashable, Sendable {
  /// The state should be ALARM.
  case alarm
  /// The state should be OK.
  case ok
  /// The state should be INSUFFICIENT_DATA.
  case insufficientData
  /// The state should stay what it is.
  case keep

  /// Judges the points of one evaluation; `allowsEarlyBreach` is false for aligned windows (W8).
  package init(
    on points: EvaluationPoints, of settings: AlarmSettings, allowsEarlyBreach: Bool
  ) {
    if settings.keepsState(on: points) {
      self = .keep  // M9, documented
    } else if points.breaching.count >= settings.breachingToAlarm {
      self = .alarm  // E3, documented
    } else if points.good.count >= settings.goodToRecover {
      self = .ok  // E4, documented
    } else {
      self.init(undecided: points, of: settings, allowsEarlyBreach: allowsEarlyBreach)
    }
  }

  /// Lets the treatment of missing data decide, when the points alone do not.
  private init(
    undecided points: EvaluationPoints, of settings: AlarmSettings, allowsEarlyBreach: Bool
  ) {
    // E5, documented. These two never come to the early-breach rule (E8).
    // E6, documented by AWS's tables: one good point anywhere in the range is enough for OK, with
    // `ignore` too, although the guide's prose says otherwise.
    switch settings.treatMissingData {
    case .breaching:
      self = .alarm
    case .notBreaching:
      self = .ok
    case .ignore:
      self = points.good.isEmpty ? .keep : .ok
    case .missing where !points.good.isEmpty:
      self = .ok
    case .missing:
      let isEarlyBreach =
        allowsEarlyBreach && Self.hasOldBreach(points, settings.breachingToAlarm)
      self = isEarlyBreach ? .alarm : .insufficientData
    }
  }

  /// E7: only breaching points, the oldest at least M windows old, raise the alarm (documented).
  ///
  /// That a younger breach leaves INSUFFICIENT_DATA is observed from that state, else assumed.
  private static func hasOldBreach(_ points: EvaluationPoints, _ breachingToAlarm: Int) -> Bool {
    guard let age = points.oldestAge else { return false }
    return age >= breachingToAlarm
  }
}

extension AlarmSettings {
  /// Whether the alarm keeps its state because a window has too few samples for a percentile (M9).
  ///
  /// That one such window among the points is enough is assumed, and that a window without any
  /// sample is missing instead (M5).
  fileprivate func keepsState(on points: EvaluationPoints) -> Bool {
    guard math == nil, lowSampleCount == .ignore, case .percentile(let percentile) = statistic
    else { return false }
    return points.used.contains { $0.sampleCount ?? 0 < percentile.fewestSamples ?? .max }
  }
}
