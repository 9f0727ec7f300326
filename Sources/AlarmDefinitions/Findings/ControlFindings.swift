// What filters and alarms do of monitoring controls.

/// A control of which filters catch only some events, and what they miss.
struct ControlPartlyCaught: Finding {
  static let rule = "control-partly-caught"
  static let severity = Severity.warning
  let control: String
  let filters: [String]
  let gaps: CoverageGaps
  /// Whether an alarm watches any of it.
  let isWatched: Bool

  var message: String {
    let isOne = filters.count == 1
    let (not, catches) = isOne ? ("does not catch", "catches") : ("do not catch", "catch")
    let missed = gaps.missed.isEmpty ? [] : [not + " " + gaps.missed.joined(separator: ", ")]
    let limits = gaps.groups.map { group in
      let events = group.events.isEmpty ? "" : "of \(group.events.joined(separator: ", ")) "
      return "\(catches) \(events)" + group.limits.map(\.caught).joined(separator: ", and ")
    }
    let together = isOne ? "" : "together "
    return "\(control) is \(isWatched ? "watched" : "caught") in part: \(Self.listed(filters)) "
      + together + (missed + limits).joined(separator: "; ")
  }
  var advice: String? { "see `trailbell rules show \(control)`" }
}

/// A filter that catches more than a control's events, and what it catches besides.
struct ControlOverCaught: Finding {
  static let rule = "control-over-caught"
  static let severity = Severity.note
  let control: String
  let filter: String
  let others: [String]

  var message: String {
    "\(Self.listed([filter])), which catches events of \(control), also catches "
      + others.joined(separator: ", ")
  }
}

/// A filter that catches a control's events but for those that it leaves out on purpose.
struct ControlCondition: Finding {
  static let rule = "control-condition"
  static let severity = Severity.note
  let control: String
  let filter: String
  /// What it asks for besides.
  let conditions: [String]
  /// Types of `userIdentity`.
  let leftOut: [String]

  var message: String {
    let asked = conditions.map { "asks for \($0) as well" }
    let left = leftOut.isEmpty ? [] : ["leaves out those of \(leftOut.joined(separator: ", "))"]
    return "\(Self.listed([filter])), which catches events of \(control), "
      + (asked + left).joined(separator: ", and ")
  }
}

/// A filter that matches events of every control, and nearly all others.
struct CatchAll: Finding {
  static let rule = "catch-all"
  static let severity = Severity.note
  let filter: String

  var message: String {
    "filter \"\(filter)\" matches nearly every record: it counts for no control"
  }
}

/// A control's events that filters catch and no alarm watches.
struct ControlUnwatched: Finding {
  static let rule = "control-unwatched"
  static let severity = Severity.warning
  let control: String
  /// Filters that write a metric which no alarm watches.
  let filters: [String]
  /// Filters whose matches add no samples.
  let silent: [String]
  /// Filters that alarms watch, and what they catch.
  let watched: [String]
  let events: [String]

  var message: String {
    var reasons: [String] = []
    if !filters.isEmpty {
      let verb = filters.count == 1 ? "writes" : "write"
      reasons.append("no alarm is on the metrics that \(Self.listed(filters)) \(verb)")
    }
    if !silent.isEmpty {
      reasons.append("matches of \(Self.listed(silent)) add no samples")
    }
    if !watched.isEmpty {
      let verb = watched.count == 1 ? "catches" : "catch"
      let list = events.joined(separator: ", ")
      reasons.append("alarms see only what \(Self.listed(watched)) \(verb): \(list)")
    }
    return "\(control) is \(watched.isEmpty ? "not watched" : "watched in part"): "
      + reasons.joined(separator: ", and ")
  }
}

/// A control that an alarm watches, and what keeps the alarm from ringing at the first event.
struct ControlWithReservations: Finding {
  static let rule = "control-with-reservations"
  static let severity = Severity.warning
  let control: String
  let isInPart: Bool
  let alarm: String
  /// The filter whose metric the alarm is on, where others are well watched; else nil.
  let filter: String?
  let reservations: [AlarmReservation]

  var message: String {
    "\(control) is watched\(isInPart ? " in part" : ""), but alarm \"\(alarm)\""
      + (filter.map { ", on what \"\($0)\" catches," } ?? "") + " "
      + reservations.map(\.words).joined(separator: ", and ")
  }
  var advice: String? {
    "the alarm needs " + reservations.map(\.need).joined(separator: ", and ")
  }
}

/// A control that was asked for and of which nothing is caught, or nothing that is told from other events.
struct ControlMissed: Finding {
  static let rule = "control-missed"
  static let severity = Severity.warning
  let control: String
  /// Filters that catch its events among others.
  let vague: [String]
  /// Filters that catch some of its events and are meant for others.
  let byChance: [String]
  /// Whether some filter would catch its events if something else in them had another value.
  let isTouched: Bool

  var message: String {
    let reason =
      switch (vague.count, isTouched) {
      case (0, _) where byChance.count == 1:
        "\(Self.listed(byChance)) catches some of its events, and is meant for others"
      case (0, _) where !byChance.isEmpty:
        "\(Self.listed(byChance)) catch some of its events, and are meant for others"
      case (0, false): "no filter catches its events"
      case (0, true): "no filter tells its events from others"
      case (1, _): "\(Self.listed(vague)) catches its events, and does not tell them from others"
      default: "\(Self.listed(vague)) catch its events, and do not tell them from others"
      }
    return "\(control) is not watched: \(reason)"
  }
  var advice: String? { "see `trailbell rules show \(control)`" }
}

/// A control of which nobody here knows whether it is watched.
struct ControlNotKnown: Finding {
  static let rule = "control-not-known"
  static let severity = Severity.warning
  /// What filters that are known catch of it.
  struct Share: Hashable, Sendable {
    let filters: [String]
    /// The events; empty: all.
    let events: [String]
    /// The limits within which they are caught.
    let limits: [String]
    /// Those of the filters whose metrics no alarm is on.
    let unwatched: [String]
  }

  let control: String
  var share: Share?
  /// Filters that catch it, on metrics of which nobody knows whether alarms watch them.
  var writing: [String] = []
  let unread: UnreadFilters

  var message: String {
    var reasons = share.map(Self.reasons) ?? []
    if !writing.isEmpty {
      reasons.append("nobody can say which alarms are on the metrics of \(Self.listed(writing))")
    }
    if !unread.names.isEmpty {
      reasons.append("nobody can say what \(Self.listed(unread.names)) would match")
    }
    if unread.areElsewhere { reasons.append("not all that was given is read") }
    return "whether \(control) is watched is not known here: " + reasons.joined(separator: ", and ")
  }

  private static func reasons(of share: Share) -> [String] {
    var reasons: [String] = []
    if !share.events.isEmpty {
      let verb = share.filters.count == 1 ? "catches" : "together catch"
      let limits = share.limits.isEmpty ? "" : " (\(share.limits.joined(separator: "; ")))"
      reasons.append(
        "\(listed(share.filters)) \(verb) \(share.events.joined(separator: ", "))\(limits)")
    }
    if !share.unwatched.isEmpty {
      let verb = share.unwatched.count == 1 ? "writes" : "write"
      reasons.append("no alarm is on the metrics that \(listed(share.unwatched)) \(verb)")
    }
    return reasons
  }
}
