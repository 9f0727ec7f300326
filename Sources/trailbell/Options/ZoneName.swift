import ArgumentParser
import CLibrary
import ReplayReports

/// A time zone as somebody names it on a command line, and the zone of this machine.
struct ZoneName {
  /// Letters that a mistyped name may differ in from the one that was meant.
  private static let mostChanges = 2
  /// How many names that may have been meant are given.
  private static let mostNamed = 3

  private let text: String
  private let files = ZoneFiles()

  init(_ text: String) { self.text = text }

  /// Returns the zone; refuses, saying what else to write, where there is none.
  func zone() throws -> ReportTimeZone {
    if text == "local" { return try local() }
    if let zone = try ReportTimeZone(offset: text) ?? files.zone(named: text) { return zone }
    if files.isMissing {
      throw ValidationError(
        "there are no time zone files on this machine to look \"\(text)\" up in; install tzdata, or give "
          + "an offset such as +01:00")
    }
    let names = ZoneFiles.isName(text) ? files.listedNames : []
    if let name = names.first(where: { Self.folded($0) == Self.folded(text) }),
      let zone = try files.zone(named: name)
    {
      return zone
    }
    throw ValidationError("\"\(text)\" is not a time zone; \(advice(names))")
  }

  /// The zone of the variable `TZ`, or else of `/etc/localtime`.
  private func local() throws -> ReportTimeZone {
    guard let variable = environmentVariable("TZ") else {
      let path = "/etc/localtime"
      if let zone = try files.zone(at: path, named: files.name(of: path) ?? "local time") {
        return zone
      }
      throw ValidationError(
        "the time zone of this machine is not known: TZ is not set, and there is not an /etc/localtime; "
          + "give a name such as Europe/Berlin, or an offset such as +01:00")
    }
    let text = variable.hasPrefix(":") ? String(variable.dropFirst()) : variable
    if text.isEmpty || text == "UTC" || text == "GMT" { return .utc }
    let named =
      text.hasPrefix("/")
      ? try files.zone(at: text, named: files.name(of: text) ?? text)
      : try files.zone(named: text)
    if let zone = named ?? ReportTimeZone(rule: text) { return zone }
    throw ValidationError(
      "TZ is \"\(variable)\", which is not a time zone here; "
        + "give a name such as Europe/Berlin, or an offset such as +01:00")
  }

  /// What could have been meant.
  private func advice(_ names: [String]) -> String {
    let near = names.map { (changes: changes(to: $0), name: $0) }
      .filter { $0.changes <= Self.mostChanges }
      .sorted { ($0.changes, $0.name) < ($1.changes, $1.name) }
    guard !near.isEmpty else {
      return "give local, a name such as Europe/Berlin, or an offset such as +01:00"
    }
    return "did you mean \(near.prefix(Self.mostNamed).map { $0.name }.joined(separator: " or "))?"
  }

  /// How many letters differ from a name, or from its last part.
  private func changes(to name: String) -> Int {
    let city = name.split(separator: "/").last.map(String.init) ?? name
    return [name, city].map { known in
      SpellingDistance.changes(from: Self.folded(text), to: Self.folded(known))
    }.min() ?? .max
  }

  /// The name without what people forget: case, and that blanks are underscores.
  private static func folded(_ name: String) -> String {
    String(name.lowercased().map { $0 == " " ? "_" : $0 })
  }
}
