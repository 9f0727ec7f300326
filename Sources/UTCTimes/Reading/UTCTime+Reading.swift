extension UTCTime {
  /// Reads a time as users write it, its fraction dropped; nil when it is none.
  ///
  /// A day (`2026-03-02`, its first second), or whatever `ExportedTime` reads: a minute (`2026-03-02 14:05`),
  /// a second (`2026-03-02T14:05:00+01:00`), a count since the Unix epoch. Without an offset it is UTC.
  package init?(typed text: String) {
    let bytes = Array(text.utf8)
    let day = bytes.count == 10 ? TimeFields.dayNumber(in: bytes.span, 0) : nil
    let start = day.map { $0 * Self.secondsPerDay }
    guard let time = start ?? ExportedTime.seconds(in: bytes.span, 0..<bytes.count) else {
      return nil
    }
    self.init(time)
  }

  /// Reads a time as documents have it, to the millisecond; nil when it is none.
  ///
  /// What users write too, `2026-01-21T21:19:42.391000+01:00` as the AWS CLI prints it, or a count of
  /// seconds since the Unix epoch, as its first major version does.
  package init?(document text: String) {
    if let count = Double(text) {
      self.init(count: count)
    } else {
      guard let whole = UTCTime(typed: text),
        let millisecond = Int((Self.fraction(of: text) + "000").prefix(3))
      else { return nil }
      self.init(whole.seconds, millisecond: millisecond)
    }
  }

  /// Creates the moment a count of seconds since the Unix epoch is of; nil where it is beyond all counts.
  package init?(count: Double) {
    let milliseconds = count * 1000
    guard milliseconds >= -0x1p63, milliseconds < 0x1p63 else { return nil }
    // Rounded down; the standard library's way to do so needs the C library's.
    let whole = Int(milliseconds)
    self.init(milliseconds: Double(whole) > milliseconds ? whole - 1 : whole)
  }

  /// Reads a time as users write it, and returns the first whole second that is not before it; nil when
  /// it is none.
  package static func wholeSecond(notBefore text: String) -> Int? {
    guard let time = UTCTime(typed: text) else { return nil }
    return fraction(of: text).contains { $0 != "0" } ? time.seconds + 1 : time.seconds
  }

  /// The digits of a fraction of a second: those behind the point, or the last three of a count of
  /// milliseconds.
  private static func fraction(of text: String) -> Substring {
    text.firstMatch(of: /(?:[.,]|^[0-9]{10}(?=[0-9]{3}$))([0-9]+)/)?.1 ?? ""
  }
}
