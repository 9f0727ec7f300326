/// Reads the spellings in which exports have a record's `eventTime`, which CloudTrail writes as RFC 3339.
///
/// Each has been met: Athena and CloudTrail Lake (a blank for `T`, ` UTC`), Splunk and Log4j (`+0000`, a
/// comma before the fraction), pandas and Panther (no zone), MongoDB (`{"$date":…}`), and whatever
/// counts seconds or milliseconds since the Unix epoch. Without a zone it is UTC (assumed: CloudTrail's
/// own times are). What names a month or leaves out the year is not read.
package enum EventTimeSpelling {
  /// From so many on, a number counts milliseconds: as seconds it is the year 5138, and as milliseconds
  /// 1973, before there was CloudTrail.
  private static let leastMilliseconds = 1e11

  /// Returns the seconds since the Unix epoch of the value in `slot` of a record; nil for no time.
  package static func seconds(in record: Span<UInt8>, _ slot: FieldSlot) -> Int? {
    switch slot.kind {
    case .string:
      guard slot.hasEscapes else { return seconds(ofText: record, slot.range) }
      var text: [UInt8] = []
      EscapedText.decode(record, in: slot.range, into: &text)
      return seconds(ofText: text.span, 0..<text.count)
    case .number: return number(in: record, slot.range)
    case .object: return date(in: record, slot.range)
    default: return nil
    }
  }

  /// The same of a text, however it is spelled.
  static func seconds(ofText text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    if let seconds = EventTime.seconds(in: text, range) { return seconds }
    // Fewer digits are a year or a day.
    let isCount = range.count > 8 && text[range.lowerBound] != UInt8(ascii: "-")
    return isCount ? number(in: text, range) ?? looseSeconds(in: text, range) : nil
  }

  /// A count of seconds or milliseconds; fractions are dropped.
  private static func number(in text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    // Longer ones are no time, and a long text need not be copied.
    guard (1...32).contains(range.count),
      range.allSatisfy({ "0123456789+-.eE".utf8.contains(text[$0]) }),
      let number = Double(String(decoding: range.map { text[$0] }, as: UTF8.self)),
      number.magnitude < 1e15
    else { return nil }
    return Int(number) / (number.magnitude < leastMilliseconds ? 1 : 1000)
  }

  /// `{"$date":…}`, in which a count may be `{"$numberLong":"…"}`.
  private static func date(in text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard range.count <= 96 else { return nil }
    let bytes = range.map { text[$0] }
    guard let value = value(of: "$date", in: bytes[...]) else { return nil }
    let inner = self.value(of: "$numberLong", in: value) ?? value
    let bare =
      inner.first == UInt8(ascii: "\"") ? Array(inner.dropFirst().dropLast()) : Array(inner)
    return seconds(ofText: bare.span, 0..<bare.count)
  }

  /// The only member's value, where the object in `text` has just the member `key`.
  private static func value(of key: String, in text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
      let start = text.drop(while: JSONWalk.isWhiteSpace)
      return start[
        ..<(start.lastIndex { !JSONWalk.isWhiteSpace($0) }.map { $0 + 1 } ?? start.startIndex)]
    }
    let quoted = Array("\"\(key)\"".utf8)
    guard text.first == UInt8(ascii: "{"), text.last == UInt8(ascii: "}") else { return nil }
    let members = trimmed(text.dropFirst().dropLast())
    guard members.starts(with: quoted) else { return nil }
    let rest = trimmed(members.dropFirst(quoted.count))
    return rest.first == UInt8(ascii: ":") ? trimmed(rest.dropFirst()) : nil
  }

  /// A day, a time of day and perhaps a zone, in other signs than RFC 3339's.
  private static func looseSeconds(in text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    // `2026-03-02 14:01` is the shortest; with nine digits of a fraction and a zone it is 41 long.
    guard (16...48).contains(range.count) else { return nil }
    var bytes = range.map { text[$0] }
    guard [0x54, 0x74, 0x20, 0x5F].contains(bytes[10]) else { return nil }
    bytes[10] = UInt8(ascii: "T")
    var zone = Array(bytes[16...])
    bytes.removeLast(bytes.count - 16)
    bytes += takeSeconds(from: &zone)
    guard let suffix = suffix(of: zone) else { return nil }
    bytes += suffix
    return EventTime.seconds(in: bytes.span, 0..<bytes.count)
  }

  /// Takes `:11` and a fraction off the front, and returns the seconds alone: the fraction is dropped.
  private static func takeSeconds(from rest: inout [UInt8]) -> [UInt8] {
    guard rest.first == UInt8(ascii: ":"), rest.count >= 3 else { return Array(":00".utf8) }
    let seconds = Array(rest[..<3])
    rest.removeFirst(3)
    if rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ",") {
      let digits = rest.dropFirst().prefix { $0 &- UInt8(ascii: "0") <= 9 }
      if !digits.isEmpty { rest.removeFirst(digits.count + 1) }
    }
    return seconds
  }

  /// The zone as RFC 3339 has it; nil where it is none.
  private static func suffix(of zone: [UInt8]) -> [UInt8]? {
    let text = zone.first == 0x20 ? zone.dropFirst() : zone[...]
    guard let sign = text.first else { return zone.isEmpty ? Array("Z".utf8) : nil }
    if ["Z", "z", "UTC", "GMT"].contains(where: { $0.utf8.elementsEqual(text) }) {
      return Array("Z".utf8)
    }
    let digits = text.dropFirst().filter { $0 != UInt8(ascii: ":") }
    let isOffset = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
    guard isOffset, digits.count == 2 || digits.count == 4 else { return nil }
    let minutes = digits.count == 4 ? Array(digits[2...]) : Array("00".utf8)
    return [sign] + digits[..<2] + Array(":".utf8) + minutes
  }
}
