extension UTCTime {
  /// Returns the time in one of its forms.
  package func text(_ form: TimeForm) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(32)
    append(form, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Adds the time in one of its forms, all of which are ASCII.
  package func append(_ form: TimeForm, to text: inout [UInt8]) {
    switch form {
    case .machine:
      appendDate(to: &text, then: "T")
      appendClock(to: &text, then: "Z")
    case .commandLine:
      appendDate(to: &text, then: "T")
      appendClock(to: &text)
      if millisecond != 0 { appendMillisecond(to: &text, then: "000") }
      text += "+00:00".utf8
    case .dayAndMinute:
      appendDate(to: &text, then: " ")
      appendClock(to: &text, withSeconds: seconds % 60 != 0)
    case .minuteOfDay: appendClock(to: &text, withSeconds: seconds % 60 != 0)
    case .second:
      appendDate(to: &text, then: " ")
      appendClock(to: &text)
    case .timeOfDay: appendClock(to: &text)
    case .reason: appendReason(to: &text)
    case .reasonData:
      appendDate(to: &text, then: "T")
      appendClock(to: &text)
      appendMillisecond(to: &text, then: "+0000")
    case .long: appendLong(to: &text)
    }
  }

  /// Adds `2026-03-02`.
  private func appendDate(to text: inout [UInt8], then end: String) {
    let date = date
    text.append(date.year, width: 4)
    text += "-".utf8
    text.append(date.month, width: 2)
    text += "-".utf8
    text.append(date.day, width: 2)
    text += end.utf8
  }

  /// Adds `14:02:11`, or `14:02`.
  private func appendClock(
    to text: inout [UInt8], withSeconds: Bool = true, then end: String = ""
  ) {
    let second = secondOfDay
    text.append(second / 3600, width: 2)
    text += ":".utf8
    text.append(second / 60 % 60, width: 2)
    if withSeconds {
      text += ":".utf8
      text.append(second % 60, width: 2)
    }
    text += end.utf8
  }

  /// Adds `.496`.
  private func appendMillisecond(to text: inout [UInt8], then end: String) {
    text += ".".utf8
    text.append(millisecond, width: 3)
    text += end.utf8
  }

  /// Adds `02/03/26 14:02:11`.
  private func appendReason(to text: inout [UInt8]) {
    let date = date
    text.append(date.day, width: 2)
    text += "/".utf8
    text.append(date.month, width: 2)
    text += "/".utf8
    text.append(date.year.floorDivided(by: 100).remainder, width: 2)
    text += " ".utf8
    appendClock(to: &text)
  }

  private static let weekdays: [String] = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
  private static let months: [String] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// Adds `Monday 02 March, 2026 14:02:11 UTC`.
  private func appendLong(to text: inout [UInt8]) {
    let date = date
    // Day 0 of the epoch was a Thursday.
    text += Self.weekdays[(dayNumber + 4).floorDivided(by: 7).remainder].utf8
    text += " ".utf8
    text.append(date.day, width: 2)
    text += " ".utf8
    text += Self.months[date.month - 1].utf8
    text += ", ".utf8
    text.append(date.year, width: 4)
    text += " ".utf8
    appendClock(to: &text, then: " UTC")
  }
}

extension [UInt8] {
  /// Adds a number, with zeroes before it up to `width` digits.
  fileprivate mutating func append(_ number: Int, width: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var (divisor, digits) = (UInt(1), 1)
    while digits < width || number.magnitude / divisor >= 10 {
      divisor *= 10
      digits += 1
    }
    while divisor > 0 {
      append(UInt8(ascii: "0") + UInt8(number.magnitude / divisor % 10))
      divisor /= 10
    }
  }
}
