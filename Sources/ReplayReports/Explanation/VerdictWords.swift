import AlarmStates
import MetricAlarms

/// What decided an evaluation, in words.
struct VerdictWords {
  private let evaluation: AlarmEvaluation
  private let settings: AlarmSettings

  init(_ evaluation: AlarmEvaluation, of settings: AlarmSettings) {
    (self.evaluation, self.settings) = (evaluation, settings)
  }

  /// The rule's number and what it says here, without a full stop.
  var text: String { "\(evaluation.verdict.rule): \(words)" }

  private var words: String {
    let (periods, needed) = (settings.evaluationPeriods, settings.breachingToAlarm)
    let used = evaluation.windows.filter(\.isUsed)
    let breaching = used.count { $0.isBreaching }
    let missing = Counted.noun(periods - used.count, "datapoint")
    switch evaluation.verdict {
    case .enoughBreaching:
      return "\(breaching) of \(periods) breach, \(needed) needed"
    case .enoughGood:
      return "\(used.count - breaching) of \(periods) do not breach, \(periods - needed + 1) needed"
    case .missingBreaching: return "\(missing) of \(periods) missing, taken as breaching"
    case .missingGood: return "\(missing) of \(periods) missing, taken as not breaching"
    case .someGood: return "one that does not breach is enough where others are missing"
    case .missingIgnored: return "nothing decides, and missing data are ignored"
    case .noData: return "no window holds data"
    case .oldBreach:
      return "only breaching ones, the oldest \(age) back, \(needed) or more"
    case .youngBreach:
      return "only breaching ones, the oldest \(age) back, fewer than \(needed)"
    case .fewSamples: return "too few samples for \(settings.statistic.name), which are ignored"
    }
  }

  /// How far back the oldest datapoint that counts is.
  private var age: String {
    let index = evaluation.windows.lastIndex { $0.isUsed } ?? -1
    return Counted.noun(index + 1, "window")
  }
}
