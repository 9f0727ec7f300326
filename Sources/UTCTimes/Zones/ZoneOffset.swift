/// How far a zone's clocks are from UTC, and what that is called there.
package struct ZoneOffset: Hashable, Sendable {
  /// What files may say (RFC 9636, section 3.2).
  static let possible = -89_999...93_599

  /// Seconds that clocks are ahead of UTC; negative west of it.
  package let seconds: Int
  /// Its short name, such as `CET`; where it has none, digits such as `+03`.
  package let abbreviation: String

  /// Its text, `+01:00`; with seconds where there are any, as before there were time zones.
  package var text: String {
    let size = Int(seconds.magnitude)
    let parts = [size / 3600, size / 60 % 60] + (size % 60 == 0 ? [] : [size % 60])
    let texts = parts.map { $0 < 10 ? "0\($0)" : "\($0)" }
    return (seconds < 0 ? "-" : "+") + texts.joined(separator: ":")
  }
}
