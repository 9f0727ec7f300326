import MetricAlarms

/// The part of a state reason that names datapoints on one side of the threshold.
struct ReasonCrossing: Sendable {
  /// With this many datapoints and more, they are listed in a sentence of their own (R4).
  private static let longForm = 5

  /// The datapoints that agree with the new state, newest first.
  let agreeing: [Datapoint]
  /// How many of them the new state needs.
  private let needed: Int
  /// `not ` for the side on which the alarm is OK, else empty.
  private let negation: String
  /// The change the minimum is for, whatever the old state was (R6).
  private let change: String

  /// The breaching datapoints behind a change to ALARM.
  static func alarm(_ breaching: [Datapoint], needed: Int) -> ReasonCrossing {
    ReasonCrossing(agreeing: breaching, needed: needed, negation: "", change: "OK -> ALARM")
  }

  /// The good datapoints behind a change to OK.
  static func ok(_ good: [Datapoint], needed: Int) -> ReasonCrossing {
    ReasonCrossing(agreeing: good, needed: needed, negation: "not ", change: "ALARM -> OK")
  }

  /// Adds the text with `fill`, the part about missing data, in its place.
  ///
  /// R3, observed for 1 to 3 datapoints, and R4, observed for ALARM; otherwise assumed.
  func append(to text: inout ReasonText, of settings: AlarmSettings, fill: String) {
    appendHead(to: &text, of: settings)
    if agreeing.count >= Self.longForm {
      text.append(" were ")
      appendSide(to: &text, of: settings)
      text.append(". The most recent datapoints which crossed the threshold: ")
      appendList(to: &text)
    } else {
      text.append(" ")
      appendList(to: &text)
      text.append(agreeing.count == 1 ? " was " : " were ")
      appendSide(to: &text, of: settings)
    }
    text.append(fill)
    appendMinimum(to: &text, of: settings)
  }

  /// On which side of the threshold the datapoints are.
  private func appendSide(to text: inout ReasonText, of settings: AlarmSettings) {
    text.append(negation)
    text.append(settings.comparison.words)
    text.append(" the threshold (")
    text.append(settings.threshold)
    text.append(")")
  }

  /// R1 without DatapointsToAlarm (observed), R2 with it (documented).
  private func appendHead(to text: inout ReasonText, of settings: AlarmSettings) {
    text.append(agreeing.count)
    if settings.datapointsToAlarm != nil {
      text.append(" out of the last ")
      text.append(settings.evaluationPeriods)
      text.append(" datapoints")
    } else {
      text.append(agreeing.count == 1 ? " datapoint" : " datapoints")
    }
  }

  /// R6, documented: only with DatapointsToAlarm.
  private func appendMinimum(to text: inout ReasonText, of settings: AlarmSettings) {
    guard settings.datapointsToAlarm != nil else { return }
    text.append(" (minimum ")
    text.append(needed)
    text.append(needed == 1 ? " datapoint for " : " datapoints for ")
    text.append(change)
    text.append(" transition)")
  }

  private func appendList(to text: inout ReasonText) {
    text.append("[")
    for (index, datapoint) in agreeing.prefix(Self.longForm).enumerated() {
      if index > 0 { text.append(", ") }
      text.append(datapoint.value)
      text.append(" (")
      text.append(reasonDate: datapoint.start)
      text.append(")")
    }
    text.append("]")
  }
}
