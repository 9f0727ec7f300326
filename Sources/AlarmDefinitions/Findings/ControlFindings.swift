// What filters and alarms do of monitoring controls.

/// A control of which filters catch only some events, and what they miss.
struct ControlPartlyCaught: Finding {
  static let rule = "control-partly-caught"
  static let severity = Severity.warning
  let control: String
  let filters: [String]
  let missed: [String]

  var message: String {
    "\(control) is watched in part: \(Self.listed(filters)) does not catch "
      + missed.joined(separator: ", ")
  }
  var advice: String? { "see `trailbell rules show \(control)`" }
}

/// A control of which filters catch more, and what they catch besides.
struct ControlOverCaught: Finding {
  static let rule = "control-over-caught"
  static let severity = Severity.warning
  let control: String
  let filters: [String]
  let others: [String]

  var message: String {
    "\(Self.listed(filters)), which catches events of \(control), also catches "
      + others.joined(separator: ", ")
  }
}

/// A control whose events filters catch that no alarm watches.
struct ControlUnwatched: Finding {
  static let rule = "control-unwatched"
  static let severity = Severity.warning
  let control: String
  let filters: [String]

  var message: String {
    "\(control) is not watched: no alarm is on the metrics that \(Self.listed(filters)) writes"
  }
}

/// A control that was asked for and of which nothing is caught.
struct ControlMissed: Finding {
  static let rule = "control-missed"
  static let severity = Severity.warning
  let control: String

  var message: String { "\(control) is not watched: no filter catches its events" }
  var advice: String? { "see `trailbell rules show \(control)`" }
}
