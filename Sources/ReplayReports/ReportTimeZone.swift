package import UTCTimes

/// The time zone in which a report for people has its times.
///
/// Nothing is looked up here: whoever names a zone by its name hands over its file.
public struct ReportTimeZone: Hashable, Sendable {
  /// UTC, which all times are in unless people ask for another zone.
  public static let utc = ReportTimeZone(.utc)

  package let zone: CivilZone

  private init(_ zone: CivilZone) { self.zone = zone }

  /// Creates the zone that is always so far from UTC as `text` says: `+01:00`, `+0100`, `+01`, or `UTC`, `GMT`
  /// and `Z`; nil where it is none of these.
  public init?(offset text: String) {
    guard let zone = CivilZone(offset: text) else { return nil }
    self.init(zone)
  }

  /// Creates the zone of which `file` has the bytes, as in `/usr/share/zoneinfo` (TZif; RFC 9636), and which the
  /// report is to call `name`; nil where they are not such a file, or one that counts leap seconds.
  public init?(named name: String, file: [UInt8]) {
    guard let zone = CivilZone(named: name, file: file) else { return nil }
    self.init(zone)
  }

  /// Creates the zone of a rule as the variable `TZ` may hold it, such as `CET-1CEST,M3.5.0,M10.5.0/3`; nil
  /// where it is none.
  public init?(rule text: String) {
    guard let zone = CivilZone(rule: text) else { return nil }
    self.init(zone)
  }
}
