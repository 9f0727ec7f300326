extension UTCTime {
  /// Reads a time as users write it, its fraction dropped; nil when it is none.
  ///
  /// A day (`2026-03-02`, its first second), a minute (`2026-03-02T14:05Z`) or an RFC 3339 time
  /// (`2026-03-02T14:05:00Z`), whose `Z` may be left out.
  package init?(typed text: String) {
    let completions =
      text.hasSuffix("Z")
      ? [text, text.dropLast() + ":00Z"] : [text, text + "T00:00:00Z", text + "Z"]
    guard let seconds = completions.lazy.compactMap(Self.seconds).first else { return nil }
    self.init(seconds)
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

  /// The digits behind the point.
  private static func fraction(of text: String) -> Substring {
    text.firstMatch(of: /\.([0-9]+)/)?.1 ?? ""
  }

  private static func seconds(of text: String) -> Int? {
    let bytes = Array(text.utf8)
    return InternetTime.seconds(in: bytes.span, 0..<bytes.count)
  }
}
