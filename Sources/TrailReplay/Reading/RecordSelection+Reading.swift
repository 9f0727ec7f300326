import TrailRecords

extension RecordSelection {
  /// Reads a time as users write it, in seconds since the Unix epoch; nil when it is none.
  ///
  /// A day (`2026-03-02`, its first second in UTC), a minute (`2026-03-02T14:05Z`) or an RFC 3339
  /// time (`2026-03-02T14:05:00Z`).
  public static func time(from text: String) -> Int? {
    let completions = ["", "T00:00:00Z"] + (text.hasSuffix("Z") ? [] : ["Z"])
    for completion in completions {
      if let seconds = seconds(of: text + completion) { return seconds }
    }
    return text.hasSuffix("Z") ? seconds(of: String(text.dropLast()) + ":00Z") : nil
  }

  private static func seconds(of text: String) -> Int? {
    let bytes = Array(text.utf8)
    return EventTime.seconds(in: bytes.span, 0..<bytes.count)
  }
}
