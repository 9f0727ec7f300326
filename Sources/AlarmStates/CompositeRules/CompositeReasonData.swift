import MetricAlarms
import UTCTimes

/// The JSON text that CloudWatch keeps beside a composite alarm's reason (C5, observed).
struct CompositeReasonData: Sendable {
  private let triggers: [CompositeWalk.Child]

  /// Creates the data that name these children.
  init(_ triggers: [CompositeWalk.Child]) {
    self.triggers = triggers
  }

  /// The text, its keys in CloudWatch's order.
  var text: String {
    var text = ReasonText()
    text.append("{\"triggeringAlarms\":[")
    for (index, trigger) in triggers.enumerated() {
      text.append(index > 0 ? ",{\"arn\":" : "{\"arn\":")
      text.append(quoting: trigger.arn)
      text.append(",\"state\":{\"value\":\"\(trigger.state.rawValue)\"")
      if let since = trigger.since {
        text.append(",\"timestamp\":")
        text.append(dataDate: UTCTime(since))
      }
      text.append("}}")
    }
    text.append("]}")
    return text.text
  }
}
