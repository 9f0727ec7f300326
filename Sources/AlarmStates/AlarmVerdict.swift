public import MetricAlarms

/// What one evaluation says about the state an alarm should be in: the rule that decided it.
public enum AlarmVerdict: Hashable, Sendable, CaseIterable {
  /// M datapoints breach (E3, documented).
  case enoughBreaching
  /// So many are good that M can no longer breach (E4, documented).
  case enoughGood
  /// Missing windows count as breaching (E5, documented).
  case missingBreaching
  /// Missing windows count as good (E5, documented).
  case missingGood
  /// One good datapoint anywhere in the range, and nothing else decided (E6, documented).
  ///
  /// So AWS's tables have it, with `ignore` too, although the guide's prose says otherwise.
  case someGood
  /// Missing windows are ignored (E7, documented).
  case missingIgnored
  /// No datapoint at all (E7, documented).
  case noData
  /// Only breaching datapoints, the oldest at least M windows old (E7, documented).
  case oldBreach
  /// Only breaching datapoints, all younger (E7).
  ///
  /// That these leave INSUFFICIENT_DATA is observed from that state, else assumed.
  case youngBreach
  /// Too few samples for a percentile, and the alarm says to ignore such windows (M9, documented).
  case fewSamples

  /// The state the alarm should be in; nil: the one it is in.
  public var state: AlarmState? {
    switch self {
    case .enoughBreaching, .missingBreaching, .oldBreach: .alarm
    case .enoughGood, .missingGood, .someGood: .ok
    case .noData, .youngBreach: .insufficientData
    case .missingIgnored, .fewSamples: nil
    }
  }

  /// The rule's number in the reference.
  public var rule: String {
    switch self {
    case .enoughBreaching: "E3"
    case .enoughGood: "E4"
    case .missingBreaching, .missingGood: "E5"
    case .someGood: "E6"
    case .missingIgnored, .noData, .oldBreach, .youngBreach: "E7"
    case .fewSamples: "M9"
    }
  }

  /// Judges the points of one evaluation; `allowsEarlyBreach` is false for aligned windows (W8).
  package init(on points: EvaluationPoints, of settings: AlarmSettings, allowsEarlyBreach: Bool) {
    if settings.keepsState(on: points) {
      self = .fewSamples
    } else if points.breachingCount >= settings.breachingToAlarm {
      self = .enoughBreaching
    } else if points.goodCount >= settings.goodToRecover {
      self = .enoughGood
    } else {
      self.init(undecided: points, of: settings, allowsEarlyBreach: allowsEarlyBreach)
    }
  }

  /// Lets the treatment of missing data decide, when the points alone do not.
  ///
  /// The first two never come to the early-breach rule (E8).
  private init(
    undecided points: EvaluationPoints, of settings: AlarmSettings, allowsEarlyBreach: Bool
  ) {
    switch settings.treatMissingData {
    case .breaching: self = .missingBreaching
    case .notBreaching: self = .missingGood
    case .ignore, .missing:
      if points.goodCount > 0 {
        self = .someGood
      } else if settings.treatMissingData == .ignore {
        self = .missingIgnored
      } else if let age = points.oldestAge {
        let isOld = allowsEarlyBreach && age >= settings.breachingToAlarm
        self = isOld ? .oldBreach : .youngBreach
      } else {
        self = .noData
      }
    }
  }
}

extension AlarmSettings {
  /// Whether the alarm keeps its state because a window has too few samples for a percentile (M9).
  ///
  /// That one such window among the points is enough is assumed, and that a window without any
  /// sample is missing instead (M5).
  fileprivate func keepsState(on points: EvaluationPoints) -> Bool {
    guard lowSampleCount == .ignore, math == nil, let percentile = statistic.percentile else {
      return false
    }
    return points.used.contains { $0.sampleCount ?? 0 < percentile.fewestSamples ?? .max }
  }
}
