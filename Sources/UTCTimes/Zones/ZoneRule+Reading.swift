extension ZoneRule {
  /// Reads a rule as POSIX has it, with the additions of RFC 9636; nil where it is none.
  ///
  /// A season without dates is that of the United States, as everywhere.
  package init?(_ text: String) {
    var reader = RuleReader(text)
    guard let standard = reader.offset(besides: nil) else { return nil }
    self.standard = standard
    if reader.isAtEnd {
      season = nil
      return
    }
    guard let offset = reader.offset(besides: standard) else { return nil }
    if reader.isAtEnd {
      reader = RuleReader(",M3.2.0,M11.1.0")
    }
    guard let start = reader.date(), let end = reader.date(), reader.isAtEnd else { return nil }
    season = Season(offset: offset, start: start, end: end)
  }
}

/// Goes through the text of a rule.
private struct RuleReader {
  private let text: [UInt8]
  private var next = 0

  init(_ text: String) { self.text = Array(text.utf8) }

  var isAtEnd: Bool { next == text.count }

  /// Reads `CET-1`; the offset of a season may be left out, and is then an hour more than the `standard`.
  mutating func offset(besides standard: ZoneOffset?) -> ZoneOffset? {
    guard let name = name() else { return nil }
    if let standard, isAtEnd || text[next] == UInt8(ascii: ",") {
      return ZoneOffset(seconds: standard.seconds + 3600, abbreviation: name)
    }
    // Rules count west of Greenwich.
    return time(hours: 0...24).map { ZoneOffset(seconds: -$0, abbreviation: name) }
  }

  /// Reads `,M10.5.0/3`; without a time it is 2 o'clock.
  mutating func date() -> RuleDate? {
    guard take(","), let day = day() else { return nil }
    guard take("/") else { return RuleDate(day: day, seconds: 7200) }
    return time(hours: 0...167).map { RuleDate(day: day, seconds: $0) }
  }

  private mutating func day() -> RuleDate.Day? {
    if take("J") { return number(in: 1...365).map { .withoutLeapDay($0) } }
    guard take("M") else { return number(in: 0...365).map { .fromZero($0) } }
    guard let month = number(in: 1...12), take("."), let week = number(in: 1...5), take("."),
      let weekday = number(in: 0...6)
    else { return nil }
    return .weekday(weekday, week: week, month: month)
  }

  /// Reads three letters or more; between `<` and `>` there may be digits and signs among them.
  private mutating func name() -> String? {
    let isQuoted = take("<")
    let start = next
    while next < text.count,
      Self.isLetter(text[next]) || isQuoted && Self.isDigitOrSign(text[next])
    {
      next += 1
    }
    let name = text[start..<next]
    guard name.count >= 3, !isQuoted || take(">") else { return nil }
    return String(decoding: name, as: UTF8.self)
  }

  /// Reads `-5:30`, in seconds.
  private mutating func time(hours: ClosedRange<Int>) -> Int? {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    guard let hour = number(in: hours) else { return nil }
    var seconds = hour * 3600
    for unit in [60, 1] where take(":") {
      guard let part = number(in: 0...59) else { return nil }
      seconds += part * unit
    }
    return isNegative ? -seconds : seconds
  }

  private mutating func number(in range: ClosedRange<Int>) -> Int? {
    let start = next
    var number = 0
    // No number of a rule has more digits.
    while next < text.count, next - start < 3, Self.isDigit(text[next]) {
      number = number * 10 + Int(text[next] - UInt8(ascii: "0"))
      next += 1
    }
    return next > start && range.contains(number) ? number : nil
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard next < text.count, text[next] == UInt8(ascii: sign) else { return false }
    next += 1
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") <= 9 }

  private static func isDigitOrSign(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
  }
}
