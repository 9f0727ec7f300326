import ArgumentParser
import ReplayReports

/// The zone in which people are given times.
struct ZoneOptions: ParsableArguments {
  // An offset may begin with a dash.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The time zone of the times that are printed: local, a name such as Europe/Berlin, or an offset such "
        + "as +01:00 (default: UTC; text and markdown only).", valueName: "zone"))
  var timeZone: String?

  func validate() throws { _ = try zone() }

  /// Whether the option was given.
  var isGiven: Bool { timeZone != nil }

  /// Returns the zone; UTC without the option.
  func zone() throws -> ReportTimeZone {
    try timeZone.map { try ZoneName($0).zone() } ?? .utc
  }

  /// Refuses the option where results are not for people.
  func validate(for people: Bool) throws {
    if isGiven, !people { throw ValidationError(Self.refusal(formats: "text and markdown")) }
  }

  /// Why the option is not for other formats than these.
  static func refusal(formats: String) -> String {
    "--time-zone is for --format \(formats); other formats have their times in UTC"
  }
}
