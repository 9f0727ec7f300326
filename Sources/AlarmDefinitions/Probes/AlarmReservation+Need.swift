import MetricAlarms

extension AlarmReservation {
  /// What the alarm would need.
  var need: String {
    switch self {
    case .events(let events): events.need
    case .beyond(_, let each): "a threshold of \(each)"
    case .burst(_, _, let enough): "GreaterThanOrEqualToThreshold and a threshold of \(enough)"
    case .amongOthers(_, _, let better): "the statistic \(better)"
    case .value, .never: "a threshold that one event reaches"
    case .fewSamples: "EvaluateLowSampleCountPercentile evaluate"
    case .expression: "the filter's metric in place of an expression"
    case .statistic: "the statistic Sum"
    case .field: "a metric to which each event adds the same number"
    case .unit(_, .none): "no Unit"
    case .unit(_, let written): "the unit \(written.rawValue), or none"
    case .dimensions: "a metric without dimensions"
    case .alwaysWithoutData: "TreatMissingData notBreaching"
    case .alwaysByDefault: "a threshold that only events reach"
    case .alwaysBySum: "a metric without a default value, or with 0"
    case .alwaysByCount: "the statistic Sum"
    case .isOff: "ActionsEnabled true"
    case .noActions: "an action in AlarmActions"
    }
  }
}
