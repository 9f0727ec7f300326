import MetricAlarms

/// The e-mail CloudWatch's topics send (recorded: alarm-formats-recorded.json email).
package struct EmailText {
  private let notice: AlarmNotice
  private var details: AlarmDetails { notice.alarm.details }

  /// Creates the e-mail of an update.
  package init(_ notice: AlarmNotice) {
    self.notice = notice
  }

  /// The whole text.
  package var text: String {
    let sections = [opening, link, facts] + middle + [actions]
    return sections.map { $0 + "\n" }.joined(separator: "\n")
  }

  /// What happened to which alarm; composite alarms have a sentence of their own (observed).
  private var opening: String {
    let (state, date) = (notice.state, AlarmNotice.longDate(notice.entry.at))
    let reason = state.reason ?? ""
    let start =
      "You are receiving this email because your Amazon CloudWatch Alarm"
      + " \"\(notice.alarm.name)\" in the \(notice.arn.regionName) region has "
    switch notice.alarm {
    case .metric:
      return start + "entered the \(state.value.rawValue) state, because"
        + " \"\(reason)\" at \"\(date)\"."
    case .composite:
      return start + "transitioned to \(state.value.rawValue) state on \(date), because"
        + " \"\(reason)\"."
    }
  }

  private var link: String {
    let region = notice.arn.region
    return "View this alarm in the AWS Management Console:\n"
      + "https://\(region).console.aws.amazon.com/cloudwatch/deeplink.js?region=\(region)"
      + "#alarmsV2:alarm/\(Self.percentEncoded(notice.alarm.name))"
  }

  private var facts: String {
    let state = notice.state
    var rows = [
      ("Name", notice.alarm.name), ("Description", details.description ?? ""),
      ("State Change", "\(notice.entry.from.rawValue) -> \(state.value.rawValue)"),
    ]
    if case .composite(let alarm) = notice.alarm { rows.append(("Alarm Rule", alarm.rule.text)) }
    rows += [
      ("Reason for State Change", state.reason ?? ""),
      ("Timestamp", AlarmNotice.longDate(notice.entry.at)), ("AWS Account", notice.arn.account),
      ("Alarm Arn", notice.arn.text),
    ]
    return Self.section("Alarm Details:", rows, width: 27)
  }

  private var middle: [String] {
    switch notice.alarm {
    case .metric(let alarm): [threshold(of: alarm), metric(of: alarm)]
    case .composite: [children]
    }
  }

  private func threshold(of alarm: MetricAlarm) -> String {
    let settings = alarm.settings
    let words = settings.comparison.rawValue
    return "Threshold:\n- The alarm is in the ALARM state when the metric is \(words)"
      + " \(JSONText(decimal: settings.threshold).text) for at least"
      + " \(settings.breachingToAlarm) of the last \(settings.evaluationPeriods) period(s) of"
      + " \(settings.period) seconds. "
  }

  private func metric(of alarm: MetricAlarm) -> String {
    let settings = alarm.settings
    guard let series = alarm.series else { return expression(of: alarm) }
    let dimensions = series.dimensions.map { "[\($0.name) = \($0.value)]" }
    // A second empty line follows this section, and no other.
    return Self.section(
      "Monitored Metric:",
      [
        ("MetricNamespace", series.namespace), ("MetricName", series.metricName),
        ("Dimensions", dimensions.joined(separator: " ")),
        ("Period", "\(settings.period) seconds"), ("Statistic", settings.statistic.name),
        ("Unit", settings.unit?.rawValue ?? "not specified"),
        ("TreatMissingData", settings.treatMissingData.rawValue),
      ], width: 36) + "\n"
  }

  /// The expression that is watched, of all that the alarm has; a label where it has one (without:
  /// assumed).
  private func expression(of alarm: MetricAlarm) -> String {
    var rows: [(String, String)] = []
    for query in alarm.queries where query.returnsData {
      guard case .expression(let expression) = query.source else { continue }
      rows.append(("MetricExpression", expression.text))
      if let label = query.label { rows.append(("MetricLabel", label)) }
    }
    return Self.section("Monitored Metrics:", rows, width: 27)
  }

  /// Columns: the ARN, the state in 20 characters, the time.
  private var children: String {
    "Triggering children (max. 10):"
      + notice.entry.children.prefix(10).map { child in
        let state = child.state.rawValue
        let padding = String(repeating: " ", count: max(1, 20 - state.count))
        return "\n- \(child.arn)   \(state)"
          + (child.since.map { padding + AlarmNotice.longDate($0) } ?? "")
      }.joined()
  }

  private var actions: String {
    let actions = details.actions
    return "State Change Actions:\n"
      + [
        ("OK", actions.ok), ("ALARM", actions.alarm),
        ("INSUFFICIENT_DATA", actions.insufficientData),
      ].map { "- \($0): \($1.map { "[\($0)]" }.joined(separator: " "))" }.joined(separator: "\n")
  }

  private static func section(_ title: String, _ rows: [(String, String)], width: Int) -> String {
    title
      + rows.map { name, value in
        let padding = String(repeating: " ", count: max(1, width - name.count))
        return "\n- \(name):\(padding)\(value)"
      }.joined()
  }

  /// Everything but letters, digits and `-._~` as percent and two hex digits a byte.
  private static func percentEncoded(_ text: String) -> String {
    text.utf8.map { byte in
      let character = Character(Unicode.Scalar(byte))
      if byte < 0x80, character.isLetter || character.isNumber || "-._~".contains(character) {
        return String(character)
      }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count < 2 ? "0" : "") + digits
    }.joined()
  }
}
