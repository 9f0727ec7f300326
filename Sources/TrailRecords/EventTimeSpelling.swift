import UTCTimes

/// Reads the JSON values in which exports have a record's `eventTime`, which CloudTrail writes as RFC 3339:
/// a text in any spelling, a count since the Unix epoch, or MongoDB's `{"$date":…}` of either.
package enum EventTimeSpelling {
  /// Returns the seconds since the Unix epoch of the value in `slot` of a record; nil for no time.
  package static func seconds(in record: Span<UInt8>, _ slot: FieldSlot) -> Int? {
    switch slot.kind {
    case .string: decoded(record, slot, ExportedTime.seconds)
    case .number: EpochCount.seconds(in: record, slot.range, mayHaveExponent: true)
    case .object: date(in: record, slot.range)
    default: nil
    }
  }

  private static func count(in text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    EpochCount.seconds(in: text, range, mayHaveExponent: false)
  }

  /// `{"$date":…}`, in which a count may be `{"$numberLong":"…"}`.
  private static func date(in record: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard let value = OnlyMember.value(of: "$date", in: record, range) else { return nil }
    guard value.kind == .object else { return seconds(in: record, value) }
    guard let number = OnlyMember.value(of: "$numberLong", in: record, value.range),
      number.kind == .string
    else { return nil }
    return decoded(record, number, count(in:_:))
  }

  /// What `read` makes of the string in `slot`, whose escapes are decoded for it.
  private static func decoded(
    _ record: Span<UInt8>, _ slot: FieldSlot, _ read: (Span<UInt8>, Range<Int>) -> Int?
  ) -> Int? {
    guard slot.hasEscapes else { return read(record, slot.range) }
    var text: [UInt8] = []
    EscapedText.decode(record, in: slot.range, into: &text)
    return read(text.span, 0..<text.count)
  }
}
