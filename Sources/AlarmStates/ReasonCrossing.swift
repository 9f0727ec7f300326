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

  /// Returns the text with `fill`, the part about missing data, in its place.
  ///
  /// R3, observed for 1 to 3 datapoints, and R4, observed for ALARM; otherwise assumed.
  func text(of settings: AlarmSettings, fill: String) -> String {
    let side =
      "\(negation)\(settings.comparison.words) the threshold "
      + "(\(ReasonNumber(settings.threshold)))"
    let ending = fill + minimum(of: settings)
    if agreeing.count >= Self.longForm {
      return "\(head(of: settings)) were \(side). "
        + "The most recent datapoints which crossed the threshold: \(list)\(ending)"
    }
    let verb = agreeing.count == 1 ? "was" : "were"
    return "\(head(of: settings)) \(list) \(verb) \(side)\(ending)"
  }

  /// R1 without DatapointsToAlarm (observed), R2 with it (documented).
  private func head(of settings: AlarmSettings) -> String {
    if settings.datapointsToAlarm != nil {
      return "\(agreeing.count) out of the last \(settings.evaluationPeriods) datapoints"
    }
    return agreeing.count == 1 ? "1 datapoint" : "\(agreeing.count) datapoints"
  }

  /// R6, documented: only with DatapointsToAlarm.
  private func minimum(of settings: AlarmSettings) -> String {
    guard settings.datapointsToAlarm != nil else { return "" }
    let noun = needed == 1 ? "datapoint" : "datapoints"
    return " (minimum \(needed) \(noun) for \(change) transition)"
  }

  private var list: String {
    let items = agreeing.prefix(Self.longForm).map { datapoint in
      "\(ReasonNumber(datapoint.value)) (\(CivilDate(datapoint.start).reasonText))"
    }
    return "[" + items.joined(separator: ", ") + "]"
  }
}
