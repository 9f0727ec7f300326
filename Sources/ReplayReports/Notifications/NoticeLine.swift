import MetricAlarms

/// The one line that names an alarm and its state (recorded: alarm-formats-recorded.json sns).
///
/// A run of characters that are not ASCII becomes one `_`, and a name that is too long ends in `...`.
package struct NoticeLine {
  /// The longest subject, and the longest name in a text message, in characters.
  private static let (subjectLimit, smsNameLimit) = (100, 90)

  private let state: String
  private let name: String
  private let region: String

  /// Creates the line of an update's state.
  package init(_ notice: AlarmNotice) {
    state = notice.state.value.rawValue
    name = Self.ascii(notice.alarm.name)
    region = notice.arn.regionName
  }

  /// The text message.
  package var sms: String { line(with: Self.cut(name, to: Self.smsNameLimit)) }

  /// The subject a topic gives the message, of which `SNSMessage` is the text.
  package var subject: String {
    let room = Self.subjectLimit - line(with: "").count
    return line(with: Self.cut(name, to: room))
  }

  private func line(with name: String) -> String { "\(state): \"\(name)\" in \(region)" }

  private static func cut(_ name: String, to limit: Int) -> String {
    name.count > limit ? name.prefix(max(0, limit - 3)) + "..." : name
  }

  private static func ascii(_ name: String) -> String {
    var text = String.UnicodeScalarView()
    var isInRun = false
    for scalar in name.unicodeScalars {
      if scalar.isASCII { text.append(scalar) } else if !isInRun { text.append("_") }
      isInRun = !scalar.isASCII
    }
    return String(text)
  }
}
