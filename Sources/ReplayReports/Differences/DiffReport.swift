import AlarmStates
import MetricAlarms
public import TrailReplay

/// What differs between two sets of definitions over an archive, in every form.
public struct DiffReport: Sendable {
  /// What the two sets are called, as the user gave them.
  public struct Names: Sendable {
    /// What the old set is called.
    public let old: String
    /// What the new one is called.
    public let new: String

    /// Creates the names of the old and the new one.
    public init(old: String, new: String) { (self.old, self.new) = (old, new) }
  }

  private let differences: Differences
  private let names: Names
  private let style: ReportStyle
  private let version: String

  /// Creates the report of `differences` between sets with these names; `version` is the program's, which SARIF names.
  public init(
    _ differences: Differences, _ names: Names, style: ReportStyle = ReportStyle(), version: String
  ) {
    (self.differences, self.names, self.style) = (differences, names, style)
    self.version = version
  }

  /// Returns the report in a form.
  public func text(as format: DiffFormat) -> String {
    switch format {
    case .text: DiffText(differences, names, style: style).text
    case .jsonl: DiffLines(differences).text
    case .markdown: DiffMarkdown(differences, names, style: style).text
    case .sarif: DiffLog(differences, names, version: version).text
    }
  }

  /// Whether an alarm goes to ALARM with the new definitions only; one that does at another time does not count.
  public var findsNewAlarm: Bool { finds(.appears) }

  /// Whether one does with the old definitions only, likewise.
  public var findsLostAlarm: Bool { finds(.vanishes) }

  private func finds(_ kind: DifferenceKind) -> Bool {
    differences.transitions.contains { $0.kind == kind && $0.state == .alarm }
  }
}

extension Differences {
  /// What differs, in one sentence.
  var sentence: String {
    if isEmpty {
      return "no difference: the same filters and alarms, \(Counted.matches(new.counts.total)) and "
        + Counted.noun(new.alarms.reduce(0) { $0 + $1.changes.count }, "change") + " of state"
    }
    let rings = transitions.filter { $0.state == .alarm }
    let parts = [
      Self.counted(filters.count, "filter"), Self.counted(alarms.count, "alarm"),
      Self.counted(
        rings.count { $0.kind == .appears }, "time in ALARM more", "times in ALARM more"),
      Self.counted(
        rings.count { $0.kind == .vanishes }, "time in ALARM less", "times in ALARM less"),
      Self.counted(
        rings.count { $0.kind == .moves }, "time in ALARM moved", "times in ALARM moved"),
      Self.counted(matches.count { $0.kind == .appears }, "match more", "matches more"),
      Self.counted(
        matches.count { $0.kind == .vanishes }, "match less", "matches less"),
    ]
    let found = parts.compactMap(\.self)
    let isQuiet = transitions.isEmpty && matches.isEmpty
    return (found.isEmpty ? "other changes of state only" : found.joined(separator: ", "))
      + (isQuiet ? "; over this archive they do the same" : "")
  }

  private static func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String? {
    count == 0 ? nil : Counted.noun(count, one, many)
  }
}
