package import MetricAlarms

/// The words CloudWatch gives for a change of state (section 5 of the reference).
package struct StateReason: Sendable {
  /// CloudWatch's limit for a state reason, in characters (R13, documented).
  private static let maximumLength = 1023

  /// The reason of an alarm that has not been evaluated yet (R10, observed).
  package static let initial = "Unchecked: Initial alarm creation"

  /// The alarm's settings.
  let settings: AlarmSettings
  /// What the evaluation judged.
  let points: EvaluationPoints

  /// Creates the reason of an alarm's change after the evaluation of `points`.
  package init(settings: AlarmSettings, points: EvaluationPoints) {
    self.settings = settings
    self.points = points
  }

  /// Returns the reason for changing to `state`.
  package func text(for state: AlarmState) -> String {
    let text =
      switch state {
      case .alarm: crossed(.alarm(points.breaching, needed: settings.breachingToAlarm))
      case .ok: crossed(.ok(points.good, needed: settings.goodToRecover))
      case .insufficientData: insufficientData
      }
    return text.utf8.count > Self.maximumLength ? String(text.prefix(Self.maximumLength)) : text
  }

  /// R9, observed: N, even where M is less and where breaching points exist (decision 15).
  private var insufficientData: String {
    "Insufficient Data: \(Self.datapoints(settings.evaluationPeriods)) unknown."
  }

  private func crossed(_ crossing: ReasonCrossing) -> String {
    var text = ReasonText()
    text.append("Threshold Crossed: ")
    if points.usedCount == 0 {
      text.append(nothingReceived)
    } else if crossing.agreeing.isEmpty {
      text.append(nothingAgrees)
    } else {
      crossing.append(to: &text, of: settings, fill: fill)
    }
    text.append(".")
    return text.text
  }

  /// R7, observed.
  private var nothingReceived: String {
    let periods = settings.evaluationPeriods
    return "no datapoints were received for \(periods) \(periods == 1 ? "period" : "periods")"
      + fill
  }

  /// R8, observed; only where missing data decided, so that N is at least 2.
  private var nothingAgrees: String {
    "\(Self.datapoints(points.usedCount)) received for \(settings.evaluationPeriods) periods"
      + fill
  }

  /// R5, observed: how many windows were filled, with the policies that fill; otherwise empty.
  private var fill: String {
    guard points.fill > 0, let word = settings.treatMissingData.fillWord else { return "" }
    return " and \(Self.datapoints(points.fill, "missing datapoint")) treated as [\(word)]"
  }

  /// Returns for example `1 datapoint was` or `2 datapoints were`.
  private static func datapoints(_ count: Int, _ noun: String = "datapoint") -> String {
    count == 1 ? "1 \(noun) was" : "\(count) \(noun)s were"
  }
}

extension MissingDataTreatment {
  /// The word a state reason uses for filled windows; `nil` where nothing is filled (R5, observed).
  fileprivate var fillWord: String? {
    switch self {
    case .missing, .ignore: nil
    case .breaching: "Breaching"
    case .notBreaching: "NonBreaching"
    }
  }
}
